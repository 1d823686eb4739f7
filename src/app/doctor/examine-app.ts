import { OnrecordError } from "../../base/errors.ts";
import type { Digest } from "../../digests/digest.ts";
import { readDigests } from "../../digests/schedules/digests-file.ts";
import type { Finding } from "../../platforms/shared/doctor/finding.ts";
import type { Store } from "../../store/store.ts";
import { examine } from "./examine.ts";
import { readStore } from "./examine-digests.ts";
import type { Examined } from "./examined.ts";

interface AppToExamine extends Omit<Examined, "readDigests" | "digestKinds" | "readSubscriptions"> {
  readonly loadDigests: () => Promise<readonly Digest[]>;
  /** Null while the database is not open. */
  readonly store: () => Promise<Store | null>;
}

/** Checks everything that an app needs, with the digests in its folder and in its database. Never rejects. */
export const examineApp = ({ loadDigests, store, ...app }: AppToExamine): Promise<readonly Finding[]> => {
  const digestKinds = async () => (await loadDigests()).map(({ name }) => name);
  return examine({
    ...app,
    digestKinds,
    readDigests: async () => readDigests(app.briefingsFolder, await digestKinds()),
    async readSubscriptions() {
      const open = await store();
      if (open === null) throw new OnrecordError("storage", "The database is not open: the log says why.");
      return readStore(open);
    },
  });
};
