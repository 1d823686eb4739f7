import { defineDigest } from "../digest.ts";
import { composeChanges } from "../news/compose.ts";

export default defineDigest({
  name: "commitments",
  description: {
    en: "Commitments and support as they change, and what is due",
    fr: "Engagements et soutiens au fil des changements, et échéances",
    vi: "Cam kết và ủng hộ khi có thay đổi, và việc đến hạn",
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
