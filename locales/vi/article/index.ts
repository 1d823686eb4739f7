import type { Lexicon } from "../../../src/drafts/rules/languages/lexicon.ts";
import { figures } from "./figures.ts";
import { layout } from "./layout.ts";
import { names } from "./names.ts";
import { speech } from "./speech.ts";

export const vi: Lexicon = { language: "vi", ...speech, ...names, ...figures, ...layout };
