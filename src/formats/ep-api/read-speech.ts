import { createXmlScanner } from "../../vendor/saxes.js";
import { createRenderedText } from "../shared/rendered-text.js";

export interface Speech {
  readonly text: string;
  readonly speaker: string | null;
  readonly group: string | null;
}

interface SpeechState {
  /** Depth of `from`: who speaks, and no part of the speech. */
  isFrom: boolean;
  element: string;
  speaker: string;
  group: string;
}

/**
 * Reads the XML of one speech (Akoma Ntoso): `from` names the speaker and the group in brackets, the
 * paragraphs are the text.
 *
 * @example
 * readSpeech("<speech><from><person>A B</person></from><p>Merci.</p></speech>");
 * // { text: "Merci.", speaker: "A B", group: null }
 */
export function readSpeech(xml: string): Speech {
  const state: SpeechState = { isFrom: false, element: "", speaker: "", group: "" };
  const body = createRenderedText();
  const readTag = (name: string, isClosing: boolean): void => {
    if (name === "from") state.isFrom = !isClosing;
    state.element = isClosing ? "" : name;
    if (!state.isFrom) body.tag(name);
  };
  const scanner = createXmlScanner(
    {
      open: (name) => readTag(name, false),
      close: (name) => readTag(name, true),
      text(text) {
        if (!state.isFrom) body.add(text);
        else if (state.element === "person") state.speaker += text;
        else if (state.element === "organization") state.group += text;
      },
      fault: () => {},
    },
    true,
  );
  scanner.write(xml);
  scanner.close();
  const { speaker, group } = state;
  return { text: body.toString(), speaker: speaker.trim() || null, group: group.trim() || null };
}
