import { defineExport } from "../format.ts";

export default defineExport({
  name: "json",
  write: (record) => [{ ending: ".json", content: `${JSON.stringify(record, null, 2)}\n` }],
});
