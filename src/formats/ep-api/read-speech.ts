import { createMarkupTokenizer } from "../shared/markup-tokenizer.js";
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
  const tokenizer = createMarkupTokenizer("xml", {
    tag(tag) {
      if (tag.name === "from") state.isFrom = !tag.isClosing;
      state.element = tag.isClosing ? "" : tag.name;
      if (!state.isFrom) body.tag(tag.name);
    },
    text(text) {
      if (!state.isFrom) body.add(text);
      else if (state.element === "person") state.speaker += text;
      else if (state.element === "organization") state.group += text;
    },
    fault: () => {},
  });
  tokenizer.push(xml);
  tokenizer.finish();
  const { speaker, group } = state;
  return { text: body.toString(), speaker: speaker.trim() || null, group: group.trim() || null };
}
