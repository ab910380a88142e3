// Text in XML: markup, escapes, and characters that no XML holds.
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { escapeString, escapeAttribute, escapeText } from "../../src/xlsx/escape-text";

test.each([
  ["a < b & c > d", "a &lt; b &amp; c &gt; d"],
  ['说“好”"', '说“好”"'],
  ["一\n二\t三", "一\n二\t三"],
  ["一\r\n二", "一_x000D_\n二"],
  ["_x000D_", "_x005F_x000D_"],
  ["_x000d_x000A_", "_x005F_x000d_x005F_x000A_"],
  ["_x00_ _xyz", "_x00_ _xyz"],
  ["\u0000\u0001\u001f", "_x0000__x0001__x001F_"],
  ["\u007f\u0085", "\u007f\u0085"],
  ["𠮷", "𠮷"],
  ["\ud842", "\ufffd"],
  ["\udfb7x", "\ufffdx"],
  ["\ufffe\uffff", "\ufffd\ufffd"],
])("XLSX-41 %j is written as %j", (text, xml) => {
  expect(escapeText(text)).toBe(xml);
});

test("XLSX-41 an attribute keeps quotes, tabs and line ends", () => {
  expect(escapeAttribute('a"b\n\tc')).toBe("a&quot;b&#10;&#9;c");
});

test("XLSX-41 text for the library has escapes but no markup of its own", () => {
  expect(escapeString('a<b "c" _x000A_ \ufffe')).toBe('a<b "c" _x005F_x000A_ \ufffd');
});

test("XLSX-41 any text is well-formed XML and comes back, but for what no XML holds", () => {
  const awkward = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        "_",
        "x",
        "0",
        "D",
        "_x000D_",
        "<",
        "&",
        "]]>",
        '"',
        "\n",
        "\r",
        "\u0001",
        "\ud800",
        "\ufffe",
      ),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(awkward, (text) => {
      let element = "";
      let attribute = "";
      const parser = new SaxesParser();
      parser.on("text", (found) => (element += found));
      parser.on("opentag", (tag) => (attribute = tag.attributes["a"] ?? ""));
      parser.write(`<t a="${escapeAttribute(text)}">${escapeText(text)}</t>`).close();
      const expected = text.replace(/[\p{Cs}\uFFFE\uFFFF]/gu, "\ufffd");
      expect(unescape(element)).toBe(expected);
      expect(unescape(attribute)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

/** The format's rule, left to right: _xHHHH_ is the character of that number. */
function unescape(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
