import { defineCommands } from "../../ask/define-command.ts";
import { addDigest } from "./add.ts";
import { editDigest } from "./edit.ts";
import { listOfDigests } from "./list.ts";
import { logOfDigests } from "./log.ts";
import { postDigestNow } from "./now.ts";
import { pauseDigest } from "./pause.ts";
import { previewDigest } from "./preview.ts";
import { removeDigest } from "./remove.ts";
import { resumeDigest } from "./resume.ts";

export default defineCommands({
  name: "digest",
  description: {
    en: "The digests of this channel: set up, view, pause, change, remove",
    fr: "Les digests de ce canal : programmer, consulter, mettre en pause, modifier, supprimer",
    vi: "Các bản tổng hợp của kênh này: tạo, xem, tạm dừng, thay đổi, xóa",
  },
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
  ],
});
