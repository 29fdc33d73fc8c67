import { english } from "../english.js";
import type { LanguagePack } from "../language-pack.js";

/** The second script: leaves English where the page looks for it. */
(globalThis as { pourcontreEnglish?: LanguagePack }).pourcontreEnglish = english;
