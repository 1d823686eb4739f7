import type { VNode } from "preact";
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import {
  changeInQueue,
  editorName,
  localizedText,
  type QueueAction,
  type QueueEntry,
  type QueueRead,
  readQueue,
  say,
} from "./data.ts";
import { followChanges } from "./follow.ts";
import { focusNow, newestOnly } from "./late.ts";
import { markup } from "./markup.ts";
import { useQueueKeys } from "./queue-keys.ts";

/** Editors in chat change the queue without changing a file, so the page asks for it now and then. */
const refreshMs = 15_000;

type Act = (action: QueueAction, number: number) => void;

/** The list of drafts to review. */
export const QueueView = (): VNode => {
  const [queue, setQueue] = useState<QueueRead | null>(null);
  const [status, setStatus] = useState("");
  const [declined, setDeclined] = useState<number | null>(null);
  const refresh = useMemo(() => newestOnly(readQueue, (found) => found !== null && setQueue(found)), []);
  const act: Act = (action, number) => {
    const list = queue?.drafts ?? [];
    const at = list.findIndex((each) => each.number === number);
    const next = action === "decline" ? (list[at + 1] ?? list[at - 1])?.number : number;
    const isFocusHere = focusNow();
    void changeInQueue(number, action).then(async (said) => {
      setStatus(said);
      setDeclined(action === "decline" && said === say("done.decline") ? number : null);
      await refresh();
      // The button that was pressed may be gone.
      if (isFocusHere()) document.getElementById(`draft-${next ?? number}`)?.focus();
    });
  };
  // Before the first paint: an effect would wait for it.
  useLayoutEffect(() => {
    document.title = `${say("queue")} · Onrecord`;
    const timer = setInterval(() => void refresh(), refreshMs);
    const unfollow = followChanges(
      "",
      refresh,
      (_, state) => state === "here",
      () => {},
    );
    return () => {
      clearInterval(timer);
      unfollow();
    };
  }, []);
  useQueueKeys(queue?.drafts ?? [], act);
  return markup`<header class="bar"><h1>${say("queue")}</h1><p><a href="/record">${say("record")}</a></p>
      <form method="post" action="/sign-out"><button>${say("signOut")}</button></form></header>
    <main class="narrow">
      <p role="status">${queue === null ? say("loading") : status}</p>
      ${declined !== null && markup`<p><button onClick=${() => act("release", declined)}>${say("putBack")}</button></p>`}
      ${queue?.drafts.length === 0 && markup`<p>${say("emptyQueue")}</p>`}
      ${queue !== null && queue.drafts.length > 0 && markup`<p class="quiet keys">${say("queueKeys")}</p><ul class="queue">${queue.drafts.map((entry) => row(entry, queue, act))}</ul>`}
      ${queue !== null && queue.more > 0 && markup`<p>${say("moreWait", { count: queue.more })}</p>`}
    </main>`;
};

const button = (action: QueueAction, label: string, key: string, entry: QueueEntry, act: Act): VNode =>
  markup`<button data-shortcut=${key} aria-keyshortcuts=${key} aria-describedby=${`draft-${entry.number}`}
    onClick=${() => act(action, entry.number)}>${label}</button>`;

const row = (entry: QueueEntry, { names }: QueueRead, act: Act): VNode => {
  const { number, slug, headline, publisher, language, date, state, by, urgency, age } = entry;
  return markup`<li key=${slug} class="queued" data-number=${number}>
    <h2><a id=${`draft-${number}`} href=${`/draft/${slug}`} lang=${language} dir="auto">${localizedText(headline)}</a></h2>
    <p class="quiet">${number} · ${publisher} · ${date} · ${age} · ${urgency}</p>
    ${state === "taken" && markup`<p class="state">${say("taken", { who: editorName(by, names) })}</p>`}
    <div class="buttons">
      ${state === "open" ? button("take", say("take"), "t", entry, act) : button("release", say("release"), "t", entry, act)}
      ${button("decline", say("decline"), "n", entry, act)}
    </div>
  </li>`;
};
