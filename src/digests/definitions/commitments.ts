import { textsOf } from "../../base/language/messages.ts";
import { defineDigest } from "../digest.ts";
import { composeChanges } from "../news/compose.ts";

export default defineDigest({
  name: "commitments",
  description: textsOf("digests", "definitions/commitments", "description"),
  compose: (context) =>
    composeChanges(
      {
        title: textsOf("digests", "definitions/commitments", "compose.title"),
        // Hopes and positions are never in this digest.
        usualKinds: ["commitment", "support"],
      },
      context,
    ),
});
