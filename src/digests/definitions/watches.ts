import type { Block } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { defineDigest } from "../digest.ts";
import { composeNews } from "../news/compose.ts";
import { watchedChanges } from "../watches/watched-changes.ts";

const say = messagesOf("digests", "definitions/watches");

export default defineDigest({
  name: "watches",
  description: textsOf("digests", "definitions/watches", "description"),
  tellsWatched: true,
  compose(context) {
    const { language, watched } = context;
    const changes = watched === undefined ? [] : watchedChanges(context, watched);
    const composed = composeNews(say(language, "title"), { changes, isFirst: false, from: null }, context);
    if (composed.isEmpty) return { ...composed, leftOut: [] };
    const { answer, facts } = composed;
    return {
      isEmpty: false,
      answer: { ...answer, blocks: [...answer.blocks, listControl(language)] },
      facts,
      watermark: null,
      // Everything else is left out because it is not watched.
      leftOut: [],
    };
  },
});

/** A button that lists what is watched, to stop it. */
const listControl = (language: Language): Block => ({
  kind: "controls",
  controls: [{ label: say(language, "list"), line: "watch", effect: "follow" }],
});
