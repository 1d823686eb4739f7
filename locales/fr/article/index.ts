import { defineLexicon } from "../../../src/drafts/rules/languages/lexicon.ts";
import { due } from "./due.ts";
import { figures } from "./figures.ts";
import { layout } from "./layout.ts";
import { names } from "./names.ts";
import { speech } from "./speech.ts";

export default defineLexicon({ language: "fr", ...speech, ...names, ...figures, ...due, ...layout });
