import { render } from "preact";
import { DraftView } from "./draft-view.ts";
import { markup } from "./markup.ts";

const [, slug] = /^\/draft\/([a-z0-9-]+)$/u.exec(location.pathname) ?? [];
const root = document.getElementById("app");
if (root !== null && slug !== undefined) render(markup`<${DraftView} slug=${slug} />`, root);
if (root !== null && location.pathname === "/record") {
  const { RecordView } = await import("./record-view.ts");
  render(markup`<${RecordView} />`, root);
} else if (root !== null && slug === undefined) {
  // A draft loads without the code of the queue and the record.
  const { QueueView } = await import("./queue-view.ts");
  render(markup`<${QueueView} />`, root);
}
