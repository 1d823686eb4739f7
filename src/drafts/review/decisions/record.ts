import { isMap } from "yaml";
import type { ReviewDecision } from "../../../library/briefing/review-schema.ts";
import { styleYaml } from "../../output/yaml.ts";
import type { Applying } from "./applying.ts";
import type { DraftFile } from "./draft-file.ts";

/** Removes a decision from the file's record. */
export const forgetDecision = (file: DraftFile, of: string): void => {
  const list = file.list("review");
  list.items = list.items.filter((item) => !(isMap(item) && item.get("of") === of));
  if (list.items.length === 0) file.document.delete("review");
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
