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
        // What somebody merely hopes or holds is never among it.
        usualKinds: ["commitment", "support"],
      },
      context,
    ),
});
