import { isMap } from "yaml";
import type { ReviewDecision } from "../../../library/briefing/review-schema.ts";
import { styleYaml } from "../../output/yaml.ts";
import type { Applying } from "./applying.ts";
import type { DraftFile } from "./draft-file.ts";
import type { DraftItem } from "./draft-item.ts";

/** Removes a decision from the file's record. */
export const forgetDecision = (file: DraftFile, of: string): void => {
  const list = file.list("review");
  list.items = list.items.filter((item) => !(isMap(item) && item.get("of") === of));
  if (list.items.length === 0) file.document.delete("review");
};

/** An earlier decision about a part, for the data of a later one that removes the part. Undoing the later one restores it. */
export const beforeOf = (
  before: ReviewDecision | undefined,
  item: Pick<DraftItem, "entry" | "notes">,
): Pick<NonNullable<ReviewDecision["was"]>, "before"> => {
  if (before === undefined) return {};
  const { decision, by, at, into, was } = before;
  const { before: _, ...earlier } = was ?? { entry: {} };
  return {
    before: {
      ...{ decision, by, at },
      ...(before.doubted === true ? { doubted: true as const } : {}),
      ...(into === undefined ? {} : { into }),
      ...(was === undefined ? {} : { was: earlier }),
      ...{ entry: { ...item.entry }, notes: [...item.notes] },
    },
  };
};

/** Restores the decision that a part had before it was dropped or merged. */
export const restoreBefore = (file: DraftFile, { of, was }: ReviewDecision): void => {
  if (was?.before === undefined) return;
  const { decision, by, at, into, doubted, was: earlier } = was.before;
  recordDecision(
    { file, by, at },
    {
      ...{ of, decision },
      ...(doubted === undefined ? {} : { doubted }),
      ...(into === undefined ? {} : { into }),
      ...(earlier === undefined ? {} : { was: earlier }),
    },
  );
};

/** Records a decision in the file, and replaces an earlier one on the same part. */
export const recordDecision = (
  { file, by, at }: Pick<Applying, "file" | "by" | "at">,
  decision: Omit<ReviewDecision, "by" | "at">,
): void => {
  forgetDecision(file, decision.of);
  const { of, decision: what, ...rest } = decision;
  const node = file.document.createNode(
    { of, decision: what, by, at, ...rest },
    { aliasDuplicateObjects: false },
  );
  styleYaml(node);
  file.list("review").items.push(node);
};
