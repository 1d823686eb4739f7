import { render } from "preact";
import { DraftView } from "./draft-view.ts";
import { markup } from "./markup.ts";
import { QueueView } from "./queue-view.ts";

const [, slug] = /^\/draft\/([a-z0-9-]+)$/u.exec(location.pathname) ?? [];
const root = document.getElementById("app");
if (root !== null) {
  render(slug === undefined ? markup`<${QueueView} />` : markup`<${DraftView} slug=${slug} />`, root);
}
