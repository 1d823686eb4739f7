import { factKinds } from "../briefing/fact-kind.ts";
import { defineDigest } from "../digest.ts";
import { composeChanges } from "../news/compose.ts";

export default defineDigest({
  name: "news",
  description: {
    en: "Everything on record, as it changes: statements of every kind, figures, roles and events",
    fr: "Tout ce qui est consigné, au fil des changements : déclarations, chiffres, fonctions, événements",
    vi: "Mọi thông tin được ghi nhận, khi có thay đổi: phát biểu, số liệu, chức vụ, sự kiện",
  },
  compose: (context) =>
    composeChanges(
      {
        title: { en: "On record", fr: "Tout ce qui est consigné", vi: "Đã ghi nhận" },
        usualKinds: factKinds,
      },
      context,
    ),
});
