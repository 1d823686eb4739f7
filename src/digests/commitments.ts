import { defineDigest } from "../digest.ts";
import { composeChanges } from "../news/compose.ts";

export default defineDigest({
  name: "commitments",
  description: {
    en: "What was promised and what was backed, as it changes, and what falls due",
    fr: "Ce qui a été promis et soutenu, au fil des changements, et les échéances",
    vi: "Điều đã cam kết và được ủng hộ, khi có thay đổi, và việc đến hạn",
  },
  compose: (context) =>
    composeChanges(
      {
        title: { en: "Commitments and support", fr: "Engagements et soutiens", vi: "Cam kết và ủng hộ" },
        // What somebody merely hopes or holds is never among it.
        usualKinds: ["commitment", "support"],
      },
      context,
    ),
});
