import { DARK_PALETTE, PALETTE, type PaletteName } from "../palette.js";

const NAMES = Object.keys(PALETTE) as PaletteName[];

/** The palette as custom properties. */
function listColors(palette: Readonly<Record<PaletteName, string>>): string {
  return NAMES.map((name) => `--${name}:${palette[name]}`).join(";");
}

/** Marks of the charts take their colours from the page. */
const CHARTS = NAMES.map(
  (name) => `svg .c-${name}{fill:var(--${name})}svg .s-${name}{stroke:var(--${name})}`,
).join("");

const LIGHT_MARKS = "--privacy:#dcebf7;--child:#fbe7d3;--link:#14568a;--soft:#f5f6f7";
const DARK_MARKS = "--privacy:#1b3a52;--child:#4d3319;--link:#8cc4ee;--soft:#1b1f23";

const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
main,header,footer,nav{max-width:47rem;margin:0 auto;padding:0 1rem}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;margin:0}
h1{font-size:1.55rem;font-weight:650;letter-spacing:-.01em;margin:.3rem 0 1rem;overflow-wrap:anywhere}
h1.long{font-size:1.2rem;line-height:1.35}
h2{font-size:1.3rem;font-weight:650;margin:3.5rem 0 .8rem;padding-top:.7rem;border-top:2px solid var(--ink)}
h3{font-size:1.02rem;font-weight:650;margin:1.6rem 0 .3rem}
h4{font-size:1rem;font-weight:650}
p{margin:.5rem 0}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,button:focus-visible,select:focus-visible,input:focus-visible,textarea:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
small{font-size:.86em}
.kicker{margin:2.2rem 0 0;color:var(--muted);font-size:.9rem}
.lead{font-size:1.1rem;font-weight:650;margin:1.6rem 0 .4rem}
.note,figcaption p,.source,.record{color:var(--muted);font-size:.9rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem .8rem;z-index:2}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:1.8rem 0 0;padding:.7rem 0;border-block:1px solid var(--rule);font-size:.92rem}
.facts{display:grid;gap:.25rem;margin:.8rem 0}
.facts div{display:grid;grid-template-columns:10.5rem 1fr;gap:.8rem}
.facts dt{color:var(--muted)}
.facts dd{margin:0;overflow-wrap:anywhere}
.tiles{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(5,1fr);gap:1rem}
.tiles li{border-top:4px solid var(--indetermine);padding-top:.35rem;line-height:1.3;font-size:.9rem}
.tiles b{display:block;font-size:2.1rem;line-height:1.15;font-weight:650}
.tiles a{color:inherit;text-decoration-thickness:2px;text-decoration-color:var(--rule)}
.tiles small{color:var(--muted);white-space:nowrap}
.tiles .k-pour{border-color:var(--pour)}.tiles .k-contre{border-color:var(--contre)}.tiles .k-abstention{border-color:var(--abstention)}
.tiles .k-inferred{border-top-style:dashed}.tiles .k-indetermine{border-top-style:dotted}
figure{margin:1.6rem 0 2rem}
figcaption h3{margin-top:0}
figcaption p{margin:.1rem 0 .8rem}
svg{display:block;max-width:100%;height:auto;overflow:visible}
.narrow{display:none}
svg .c-paper{fill:none}
.scroll{overflow-x:auto;margin:.8rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.35}
caption{text-align:left;font-weight:650;padding-bottom:.35rem}
th,td{text-align:left;vertical-align:top;padding:.34rem .9rem .34rem 0;border-bottom:1px solid var(--rule);font-weight:400}
thead th{color:var(--muted);border-bottom:1px solid var(--ink);vertical-align:bottom}
.n{text-align:right;white-space:nowrap}
td small,.ci{color:var(--muted)}
th button{all:unset;cursor:pointer;color:inherit}
th button:focus-visible{outline:3px solid var(--link)}
th[aria-sort] button::after{content:" ↓"}th[aria-sort=ascending] button::after{content:" ↑"}
code{font:.82em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
summary{cursor:pointer}
.data{margin:.5rem 0}.data>summary,.legend>summary{color:var(--link);font-size:.9rem}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1.4rem}
blockquote{margin:.3rem 0;padding-left:.8rem;border-left:2px solid var(--rule);font-family:Charter,"Iowan Old Style",Georgia,"Times New Roman",serif}
blockquote u{text-decoration:underline dotted 2px;text-underline-offset:.18em;background:var(--child)}
q{quotes:"« " " »"}
.party>summary{position:relative;display:flex;align-items:baseline;gap:.7rem;padding:1.6rem 0 .35rem 1.1rem;border-bottom:1px solid var(--ink);list-style:none}
.party>summary::-webkit-details-marker{display:none}
.party>summary::before{content:"▸";position:absolute;left:0;color:var(--muted)}
.party[open]>summary::before{content:"▾"}
.party>summary h3{margin:0;font-size:1.1rem}
.count{color:var(--muted);font-size:.9rem}
article{padding:1.1rem 0 1.2rem;border-bottom:1px solid var(--rule);content-visibility:auto;contain-intrinsic-size:auto 15rem}
article:target{border-left:4px solid var(--link);padding-left:.9rem}
.source{margin:0}.source .id{margin-left:.3rem;color:var(--muted);font-size:.85em}
.chips{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:.35rem 0 .5rem;padding:0;font-size:.88rem;color:var(--muted)}
.chips b{color:var(--ink);font-weight:600}
.chips li:first-child{padding-left:.6rem;border-left:5px solid var(--indetermine)}
.chips .k-pour:first-child{border-color:var(--pour)}.chips .k-contre:first-child{border-color:var(--contre)}.chips .k-abstention:first-child{border-color:var(--abstention)}
.chips .k-inferred:first-child{border-left-style:dashed}.chips .k-indetermine:first-child{border-left-style:dotted}
.text{font-family:Charter,"Iowan Old Style",Georgia,"Times New Roman",serif;font-size:1.08rem;line-height:1.7;white-space:pre-line;overflow-wrap:anywhere;max-width:42rem}
mark{background:none;color:inherit;text-decoration-thickness:2px;text-underline-offset:.22em;padding:.05em 0}
.role-0{background:var(--privacy)}.role-1{background:var(--child)}
.role-0.role-1{background:repeating-linear-gradient(135deg,var(--privacy) 0 6px,var(--child) 6px 12px)}
.declared{text-decoration:underline solid 3px var(--ink)}
.inferred{text-decoration:underline dashed 2px var(--ink)}
.refused{text-decoration:underline double 2px var(--ink)}
.positive:not(.declared,.inferred,.refused),.negative:not(.declared,.inferred,.refused){text-decoration:underline dotted 1.5px var(--muted)}
.tag{font:600 .68rem/1.2 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;color:var(--muted);margin:0 .2em 0 .25em;vertical-align:.12em;user-select:none;white-space:nowrap}
.t-declared,.t-inferred,.t-refused{color:var(--paper);background:var(--ink);padding:.08em .35em;border-radius:2px}
.t-inferred,.t-refused{color:var(--ink);background:none;outline:1px dashed var(--ink)}
.legend ul{list-style:none;margin:.4rem 0;padding:0;display:grid;gap:.2rem;font-size:.9rem}
form{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr));gap:.6rem .9rem;align-items:end;background:var(--soft);padding:.9rem 1rem;margin:1rem 0}
form[hidden]{display:none}
label{display:grid;gap:.15rem;font-size:.84rem;color:var(--muted)}
select,input,button,textarea{font:inherit;font-size:.95rem;color:var(--ink);background:var(--paper);border:1px solid var(--indetermine);border-radius:3px;padding:.35rem .5rem;width:100%}
select,input,button{height:2.3rem}
button{cursor:pointer}
#shown{margin:0;font-size:.9rem;grid-column:1/-1}
footer{padding-block:3rem}
@media (max-width:46rem){
.wide{display:none}.narrow{display:block}
.tiles{grid-template-columns:1fr 1fr}
.facts div{grid-template-columns:1fr;gap:0}.facts{gap:.5rem}
.pair{grid-template-columns:1fr;gap:.3rem}
h1{font-size:1.3rem}
}
@media print{
@page{margin:16mm 15mm}
html{font-size:10pt}
main,header,footer,nav{max-width:none;padding:0}
.wide{display:block}.narrow{display:none}
nav,form,.skip,.data>summary{display:none}
h2{margin-top:1.6rem;break-after:avoid}h3,h4,summary{break-after:avoid}
figure,tr,.chips,.tiles li{break-inside:avoid}
article{content-visibility:visible}
.text{line-height:1.55}
.scroll{overflow:visible}
a{color:inherit;text-decoration:none}
.role-0,.role-1,svg,.tiles li,.tag{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
@media (forced-colors:active){.role-0,.role-1{outline:1px solid}}
`;

/** The style sheet of both pages: light and dark, phone, print; no font and no picture from anywhere. */
export const STYLE = `:root{color-scheme:light dark;${listColors(PALETTE)};${LIGHT_MARKS}}
@media (prefers-color-scheme:dark){:root{${listColors(DARK_PALETTE)};${DARK_MARKS}}}
@media print{:root{color-scheme:light;${listColors(PALETTE)};${LIGHT_MARKS}}}
${CHARTS}${BASE}`;
