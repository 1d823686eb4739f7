import { randomBytes } from "node:crypto";
import type { Answer } from "../answer/answer.ts";
import { nameThisProcess } from "../base/process-name.ts";
import { formatPerson } from "../store/channel.ts";
import type { Lease } from "../store/deliveries/ledger.ts";
import type { InterruptedNews } from "../store/direct-news.ts";
import { type OpenWork, workPrefix } from "../store/open-work.ts";
import type { Follow, Said } from "./access/asker.ts";
import type { CommandContext } from "./command.ts";

/** Work in the database, and its message. */
interface WorkOnRecord {
  begin(): Promise<void>;
  /** Sends the message, and records it. Its edits are made one after the other. */
  show(answer: Answer): Promise<Said>;
  /** Records that only the last message is left. Never rejects. */
  finish(made: string): Promise<void>;
  /**
   * Renews the lease. If another process has called the work interrupted meanwhile, shows the last answer again. False if the work is no longer on record, because
   * its person was forgotten.
   */
  renew(): Promise<boolean>;
  end(): Promise<void>;
}

/** As long as a lease on a notice. If the process is killed, the bot says so within two minutes. */
const leaseMs = 60_000;

export const createWorkOnRecord = (
  what: Pick<InterruptedNews, "work" | "line">,
  follow: Follow,
  openWork: OpenWork,
  { asker, language, now }: Pick<CommandContext, "asker" | "language" | "now">,
  failed: (error: unknown) => void,
): WorkOnRecord => {
  // At most 25 characters, Discord’s limit for what an edited message carries.
  const id = `${workPrefix}${randomBytes(12).toString("base64url")}`;
  const by = nameThisProcess();
  const began = Temporal.Now.instant();
  const lease = (): Lease => {
    // By the wall clock, which other processes use. A monotonic clock may not continue while the machine sleeps.
    const at = now.add(began.until(Temporal.Now.instant()));
    return { by, now: at, until: at.add({ milliseconds: leaseMs }) };
  };
  let news: InterruptedNews = { kind: "interrupted", language, ...what, message: null };
  let recorded = Promise.resolve();
  /** One change is recorded after the other, so that the last one stays. */
  const change = (
    changed: Pick<InterruptedNews, "message"> | Pick<InterruptedNews, "made">,
  ): Promise<void> => {
    news = { ...news, ...changed };
    recorded = recorded
      .then(() => openWork.change({ id, trouble: news }, lease()))
      .then(() => undefined, failed);
    return recorded;
  };
  let showing: Promise<void> = Promise.resolve();
  let showAgain = async (): Promise<void> => {};
  return {
    begin: () =>
      openWork.begin(
        {
          id,
          trouble: news,
          recipient: formatPerson({ platform: asker.platform, workspace: null, user: asker.user }),
        },
        lease(),
      ),
    async show(answer) {
      const said = await follow(answer);
      const replace = (next: Answer): Promise<void> => {
        const replaced = showing.catch(() => undefined).then(() => said.replace(next));
        showing = replaced;
        return replaced;
      };
      let last = answer;
      showAgain = () => replace(last);
      await change({ message: said.message });
      return {
        message: said.message,
        attach: (file) => said.attach(file),
        replace(next) {
          last = next;
          return replace(next);
        },
      };
    },
    finish: (made) => change({ made }),
    async renew() {
      if (await openWork.renew(id, lease())) return true;
      if (!(await openWork.takeBack({ id, trouble: news }, lease()))) return false;
      await showAgain();
      return true;
    },
    end: () => openWork.end(id),
  };
};
