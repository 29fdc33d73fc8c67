import { markup, trusted } from "../report/markup.js";
import { STYLE } from "../report/page/style.js";
import { cspHash } from "../report/sha256.js";
import type { ReportLanguage } from "../report/types.js";
import { webWordsOf } from "./words.js";

const OWN_STYLE = `
.try{display:grid;grid-template-columns:1fr 1fr;gap:1.6rem;align-items:start;margin-top:1.4rem}
.try h2,.try label{margin:0 0 .4rem;padding:0;border:0;font-size:1rem;font-weight:650;color:var(--ink);display:block}
main,header,footer{max-width:60rem}
#file-result{max-width:45rem}
textarea{height:17rem;resize:vertical;padding:.8rem;font-family:Charter,"Iowan Old Style",Georgia,"Times New Roman",serif;font-size:1.08rem;line-height:1.6}
#result{min-height:17rem;border-top:1px solid var(--rule);padding-top:.6rem}
#result .text{margin-top:.6rem}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem;margin:.6rem 0}
.buttons button,.drop button{width:auto;padding-inline:.8rem}
.drop{border:1.5px dashed var(--indetermine);padding:1.1rem;display:grid;gap:.8rem;grid-template-columns:1fr 1fr;align-items:end}
.drop p{grid-column:1/-1;margin:0}
.drop.over{background:var(--soft);border-style:solid}
.drop input{height:auto}
#file-result .tiles{margin-top:1.6rem}
.promise{border-left:4px solid var(--pour);padding-left:.8rem}
.top{display:flex;justify-content:space-between;gap:1rem;align-items:baseline}
@media (max-width:46rem){.try,.drop{grid-template-columns:1fr}textarea{height:12rem}#result{min-height:0}}
`;

/** No connection at all: only the page's own two scripts and its style. */
function formatPolicy(style: string): string {
  return `default-src 'none'; script-src 'self'; img-src data:; style-src ${cspHash(style)}; base-uri 'none'; form-action 'none'`;
}

/**
 * The page to try the library on, in one language. Its script stands beside it as a classic script, because browsers
 * refuse module scripts to a page opened from disk.
 *
 * @param hash of the script, so that a new one is not hidden by an old one in the browser's memory
 */
export function formatWebPage(lang: ReportLanguage): string {
  const words = webWordsOf(lang);
  const style = STYLE + OWN_STYLE;
  const other =
    lang === "fr" ? { href: "en.html", lang: "en" } : { href: "index.html", lang: "fr" };
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${formatPolicy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>pourcontre – ${words.title}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
<script src="pourcontre.js" defer></script>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>
<p class="kicker top"><span>pourcontre</span> <a href="${other.href}" lang="${other.lang}" hreflang="${other.lang}">${words.other}</a></p>
<h1>${words.title}</h1>
<p>${words.lead}</p>
<p class="promise">${words.privacy}</p>
</header>
<main id="content" tabindex="-1">
<div class="try">
<div>
<label for="text">${words.textLabel}</label>
<textarea id="text" spellcheck="false" autocomplete="off">${words.example}</textarea>
<div class="buttons"><button type="button" id="example">${words.exampleButton}</button><button type="button" id="clear">${words.clear}</button></div>
</div>
<section aria-labelledby="result-h">
<h2 id="result-h">${words.resultHeading}</h2>
<div id="result" aria-live="polite">${words.empty}</div>
</section>
</div>
<section aria-labelledby="file-h">
<h2 id="file-h">${words.fileHeading}</h2>
<div class="drop" id="drop">
<p>${words.fileLead}</p>
<label for="file">${words.fileLabel}<input type="file" id="file"></label>
<label for="map">${words.map}<input type="text" id="map" placeholder="${words.mapHint}" autocomplete="off" spellcheck="false"></label>
</div>
<p id="file-status" role="status"></p>
<div id="downloads" class="buttons" role="group" aria-label="${words.downloads}" hidden></div>
<div id="file-result"></div>
</section>
</main>
<footer></footer>
</body>
</html>
`.markup;
}
