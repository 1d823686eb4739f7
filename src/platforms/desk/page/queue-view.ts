import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { followChanges, localizedText, type QueueEntry, readQueue, say } from "./data.ts";
import { markup } from "./markup.ts";

const row = ({ slug, headline, publisher, language, date, undecided, doubts, all }: QueueEntry): VNode =>
  markup`<li key=${slug} class="queued">
    <h2><a href=${`/draft/${slug}`} lang=${language} dir="auto">${localizedText(headline)}</a></h2>
    <p class="quiet">${publisher} · ${date} · ${say("progress", { done: all - undecided, all })} · ${say("doubts", { count: doubts })}</p>
  </li>`;

/** The list of drafts to review. */
export const QueueView = (): VNode => {
  const [drafts, setDrafts] = useState<readonly QueueEntry[] | null>(null);
  useEffect(() => {
    document.title = `${say("queue")} · Onrecord`;
    const refresh = (): void => void readQueue().then((found) => setDrafts(found?.drafts ?? []));
    refresh();
    return followChanges("", refresh, () => {});
  }, []);
  return markup`<header class="bar"><h1>${say("queue")}</h1>
      <form method="post" action="/sign-out"><button>${say("signOut")}</button></form></header>
    <main class="narrow">
      ${drafts === null && markup`<p role="status">${say("loading")}</p>`}
      ${drafts?.length === 0 && markup`<p>${say("emptyQueue")}</p>`}
      ${drafts !== null && drafts.length > 0 && markup`<ul class="queue">${drafts.map(row)}</ul>`}
    </main>`;
};
