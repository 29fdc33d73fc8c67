import { describe, expect, test } from "vitest";
import { createHtmlScanner, readHtmlTag } from "../../src/vendor/htmlparser2.js";
import { createEventLog, writeInChunks } from "../support/scan-events.js";

/** What the scanner of HTML reports, texts joined. */
function eventsOf(html: string, size: number): string {
  const log = createEventLog();
  const scanner = createHtmlScanner({
    ...log,
    open: ({ name, attributes }) => log.open(name, attributes),
  });
  writeInChunks(scanner, html, size);
  scanner.end();
  return log.join().replaceAll(")(", "");
}

describe("HTML", () => {
  test.each([
    ["case and quotes", "<P CLASS=a title='b c'>x</P>", "<p class=a title=b c>(x)</p>"],
    ["an attribute twice: the first", '<a k="1" k="2">x</a>', "<a k=1>(x)</a>"],
    ["an attribute without value", "<a hidden>x</a>", "<a hidden=>(x)</a>"],
    ["a > in an attribute", '<a k="1>2">x</a>', "<a k=1>2>(x)</a>"],
    ["references", "<b>l&#39;&eacute;t&#xe9; &amp; &euro;&rsquo;</b>", "<b>(l'été & €’)</b>"],
    ["&#146; is Windows-1252", "<b>l&#146;a</b>", "<b>(l’a)</b>"],
    ["a name that nobody knows", "<b>&lol; & co</b>", "<b>(&lol; & co)</b>"],
    ["comments, DOCTYPE", "<!DOCTYPE html><b>a<!-- <i> -->b</b>", "<b>(ab)</b>"],
    [
      "a script is text",
      "<script>a<b && c</script><i>x</i>",
      "<script>(a<b && c)</script><i>(x)</i>",
    ],
    ["a title is text", "<title>a<b>&amp;</title>", "<title>(a<b>&)</title>"],
    ["a bare less-than", "<b>1 < 2</b>", "<b>(1 < 2)</b>"],
    ["a paragraph ends the one before", "<p>a<p>b", "<p>(a)</p><p>(b)"],
    ["an element ends what it holds", "<div><b>a</div>", "<div><b>(a)</b></div>"],
    ["a closing tag of nothing", "<b>a</i>b</b>", "<b>(ab)</b>"],
    ["void elements", "a<br>b<br/>c", "(a)<br></br>(b)<br></br>(c)"],
    ["cut in a tag", "<b>a</b><i", "<b>(a)</b>"],
  ])("%s", (_, html, expected) => {
    for (const size of [1, 2, 3, 7, 100]) expect(eventsOf(html, size)).toBe(expected);
  });

  test("lines", () => {
    const lines: number[] = [];
    const scanner = createHtmlScanner({
      open: (_tag, line) => lines.push(line),
      close() {},
      text() {},
    });
    for (const chunk of ["<a>\n<b", "\n class='x'>", "\r\n<i>"]) scanner.write(chunk);
    expect(lines).toEqual([1, 2, 4]);
  });

  test("one tag", () => {
    expect(readHtmlTag('<SPEAKER ID=1 LANGUAGE="FR" NAME="D\'Albe">')).toEqual({
      name: "speaker",
      attributes: new Map([
        ["id", "1"],
        ["language", "FR"],
        ["name", "D'Albe"],
      ]),
    });
    expect(readHtmlTag("Merci.")).toBeNull();
  });

  test("elements that never end do not stop the reading", { timeout: 20_000 }, () => {
    let count = 0;
    const scanner = createHtmlScanner({
      open: () => (count += 1),
      close() {},
      text() {},
    });
    scanner.write("<div>".repeat(50_000));
    scanner.end();
    expect(count).toBe(50_000);
  });
});
