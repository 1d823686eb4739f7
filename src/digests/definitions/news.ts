import { textsOf } from "../../base/language/messages.ts";
import { factKinds } from "../../library/briefing/briefing.ts";
import { defineDigest } from "../digest.ts";
import { composeChanges } from "../news/compose.ts";

export default defineDigest({
  name: "news",
  description: textsOf("digests", "definitions/news", "description"),
  compose: (context) =>
    composeChanges(
      {
        title: textsOf("digests", "definitions/news", "compose.title"),
        usualKinds: factKinds,
      },
      context,
    ),
});
