import { render, type VNode } from "preact";
import { markup } from "./markup.ts";

const [, slug] = /^\/draft\/([a-z0-9-]+)$/u.exec(location.pathname) ?? [];

/** The view of the page's path. Each page loads the code of its own view only. */
const viewOfPath = async (): Promise<VNode> => {
  if (slug !== undefined) return markup`<${(await import("./draft-view.ts")).DraftView} slug=${slug} />`;
  if (location.pathname === "/record") return markup`<${(await import("./record-view.ts")).RecordView} />`;
  return markup`<${(await import("./queue-view.ts")).QueueView} />`;
};

const root = document.getElementById("app");
if (root !== null) render(await viewOfPath(), root);
