import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { say, sendRecord } from "./data.ts";
import { markup } from "./markup.ts";
import type { ShownAnswer, ShownBlock, ShownControl } from "./record-data.ts";
import { RecordForm, type RecordFormData } from "./record-form.ts";

/** What the page shows below the search: an answer, and the form that is open in it. */
interface Shown {
  readonly answer: ShownAnswer;
  readonly form: RecordFormData | null;
}

/** The facts on record: an editor finds one, corrects it, or says what has become of a commitment. */
export const RecordView = (): VNode => {
  const [words, setWords] = useState(new URLSearchParams(location.search).get("words") ?? "");
  const [shown, setShown] = useState<Shown | null>(null);
  const [isBusy, setBusy] = useState(false);
  const result = useRef<HTMLElement>(null);
  const show = (next: Shown): void => {
    setShown(next);
    setBusy(false);
    // A screen reader continues at the answer, and not at a button that is gone.
    result.current?.focus();
  };
  const answer = async (request: unknown): Promise<void> => {
    setBusy(true);
    show({ answer: (await sendRecord<ShownAnswer>(request)) ?? problem(say("notSaved")), form: null });
  };
  const find = (searched: string): void => {
    if (searched.trim() === "") return;
    history.replaceState(null, "", `?${new URLSearchParams({ words: searched })}`);
    void answer({ do: "find", words: searched });
  };
  const use = (control: ShownControl): void => {
    if (!control.hasForm) {
      void answer({ do: "ask", line: control.line });
      return;
    }
    setBusy(true);
    void sendRecord<RecordFormData>({ do: "form", line: control.line }).then((form) =>
      show({ answer: shown?.answer ?? problem(""), form }),
    );
  };
  const submit = async (form: RecordFormData, values: Readonly<Record<string, string>>) => {
    const answered = await sendRecord<ShownAnswer>({ do: "submit", line: form.line, values });
    if (answered === null) return { "": say("notSaved") };
    if (Object.keys(answered.problems).length === 0) show({ answer: answered, form: null });
    return answered.problems;
  };
  useEffect(() => {
    document.title = `${say("record")} · Onrecord`;
    find(words);
  }, []);
  return markup`<header class="bar"><p><a href="/">${say("queue")}</a></p><h1>${say("record")}</h1></header>
    <main class="narrow">
      <form role="search" class="edit" onSubmit=${(event: Event) => {
        event.preventDefault();
        find(words);
      }}>
        <div class="field"><label for="record-words">${say("record.words")}</label>
          <input id="record-words" type="search" autocomplete="off" value=${words} onInput=${(
            event: Event,
          ) => {
            if (event.target instanceof HTMLInputElement) setWords(event.target.value);
          }} /></div>
        <p class="buttons"><button class="primary" disabled=${isBusy}>${say("findWords")}</button></p>
      </form>
      <section ref=${result} tabindex="-1" aria-busy=${isBusy}>
        <p role="status" dir="auto">${isBusy ? say("loading") : (shown?.answer.summary ?? "")}</p>
        ${
          shown?.form &&
          markup`<${RecordForm} key=${shown.form.line} form=${shown.form} onCancel=${() => show({ ...shown, form: null })}
            onSubmit=${(values: Readonly<Record<string, string>>) => (shown.form === null ? Promise.resolve({}) : submit(shown.form, values))} />`
        }
        ${shown?.answer.blocks.map((block, at) => blockView(block, at, use))}
        ${shown !== null && shown.answer.more > 0 && markup`<p class="quiet">${say("record.more", { count: shown.answer.more })}</p>`}
      </section>
    </main>`;
};

const problem = (summary: string): ShownAnswer => ({ summary, blocks: [], more: 0, problems: {} });

const buttons = (controls: readonly ShownControl[], about: string, use: (control: ShownControl) => void) =>
  controls.length > 0 &&
  markup`<p class="buttons">${controls.map(
    (control) =>
      markup`<button key=${control.line} type="button" aria-label=${about === "" ? control.label : `${control.label}: ${about}`}
        onClick=${() => use(control)}>${control.label}</button>`,
  )}</p>`;

const passage = (exact: string | null, citation: string, key: string): VNode =>
  markup`<div key=${key}>${exact !== null && markup`<blockquote dir="auto">${exact}</blockquote>`}
    ${citation !== "" && markup`<p class="quiet" dir="auto">${citation}</p>`}</div>`;

const blockView = (block: ShownBlock, key: number, use: (control: ShownControl) => void): VNode => {
  switch (block.is) {
    case "heading":
      return markup`<h2 key=${key} dir="auto">${block.text}</h2>`;
    case "text":
      return markup`<p key=${key} dir="auto">${block.text}</p>`;
    case "note":
      return markup`<p key=${key} class="note" dir="auto">${block.text}</p>`;
    case "passage":
      return passage(block.exact, block.citation, String(key));
    case "controls":
      return markup`<div key=${key}>${buttons(block.controls, "", use)}</div>`;
    case "entry":
      return markup`<article key=${key} class="queued" data-fact=${block.reference}>
        <p dir="auto">${block.marks.map((mark) => markup`<strong key=${mark} class="state">${mark}</strong> `)}${block.text}</p>
        ${block.notes.map((note) => markup`<p key=${note} class="note" dir="auto">${note}</p>`)}
        ${block.quotes.map(({ exact, citation }, at) => passage(exact, citation, String(at)))}
        ${buttons(block.controls, block.text, use)}
      </article>`;
    default:
      return block satisfies never;
  }
};
