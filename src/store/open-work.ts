import type { Lease } from "./deliveries/ledger.ts";
import type { InterruptedNews } from "./direct-news.ts";
import type { NoticeToSend } from "./notices.ts";

/** The id of each notice of work begins with it. */
export const workPrefix = "work/";

/** What a notice says if the work does not end. */
interface OpenNotice extends NoticeToSend {
  readonly trouble: InterruptedNews;
}

/**
 * Work whose progress a message shows. It is the notice that the work was interrupted, which is due once the lease is over and was not renewed for a while. So the
 * bot that continues after a process was killed sends it like any other notice. Each function rejects with a `storage` error.
 */
export interface OpenWork {
  begin(notice: OpenNotice, lease: Lease): Promise<void>;
  /** Changes what the notice says, and renews the lease. False if another process has the notice. */
  change(notice: Pick<OpenNotice, "id" | "trouble">, lease: Lease): Promise<boolean>;
  /** Renews the lease. False if another process has the notice. */
  renew(id: string, lease: Lease): Promise<boolean>;
  /** Takes the notice from another process, because the work continues: that process may have sent it. False if there is none any more. */
  takeBack(notice: Pick<OpenNotice, "id" | "trouble">, lease: Lease): Promise<boolean>;
  /** Removes the notice: its person knows what became of the work. */
  end(id: string): Promise<void>;
}
