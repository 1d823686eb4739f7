import { factKinds } from "../../library/briefing/fact-kind.ts";
import { defineDigest } from "../digest.ts";
import { composeChanges } from "../news/compose.ts";

export default defineDigest({
  name: "news",
  description: {
    en: "Everything on record, as it changes: statements of every kind, figures, roles and events",
    fr: "Toute la base au fil des changements : déclarations, chiffres, fonctions, événements",
    vi: "Mọi thông tin trong hồ sơ khi có thay đổi: phát biểu, số liệu, chức vụ, sự kiện",
  },
  compose: (context) =>
    composeChanges(
      {
        title: { en: "On record", fr: "Nouveautés des dossiers", vi: "Tin từ hồ sơ" },
        usualKinds: factKinds,
      },
      context,
    ),
});
