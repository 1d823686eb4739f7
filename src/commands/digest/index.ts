import { defineCommands } from "../../ask/define-command.ts";
import { textsOf } from "../../base/language/messages.ts";
import { addDigest } from "./add.ts";
import { editDigest } from "./edit.ts";
import { listOfDigests } from "./list.ts";
import { logOfDigests } from "./log.ts";
import { moreOfDigest } from "./more.ts";
import { postDigestNow } from "./now.ts";
import { pauseDigest } from "./pause.ts";
import { previewDigest } from "./preview.ts";
import { removeDigest } from "./remove.ts";
import { resumeDigest } from "./resume.ts";

export default defineCommands({
  name: "digest",
  description: textsOf("commands", "digest", "description"),
  example: "list",
  subcommands: [
    addDigest,
    listOfDigests,
    previewDigest,
    pauseDigest,
    resumeDigest,
    editDigest,
    removeDigest,
    logOfDigests,
    postDigestNow,
    moreOfDigest,
  ],
});
