import { markApproved } from "./decisions/approve-draft.ts";
import { openDraftFile } from "./decisions/draft-file.ts";

/** The editor who approves, and the time, as the file records them. */
export interface ApprovedBy {
  /** `slack:T123/U123` */
  readonly by: string;
  /** An ISO instant. */
  readonly at: string;
}

/** The YAML with its status set to reviewed, and with the approval, which can be taken back for a day. */
export const approve = (yaml: string, approvedBy: ApprovedBy): string => {
  const file = openDraftFile(yaml);
  if (file === null) return yaml;
  markApproved({ file, ...approvedBy });
  return file.toYaml();
};
