import { defineMessages } from "../../base/language/messages.ts";

/** Why a model gave nothing. */
export interface ModelProblem {
  readonly problem:
    | "model-shape"
    | "model-busy"
    | "model-key"
    | "model-status"
    | "model-unreachable"
    | "model-late"
    | "model-length";
  /** An HTTP status, seconds, or characters; 0 where the problem has no number. */
  readonly value: number;
}

export const sayProblem = defineMessages<ModelProblem["problem"]>({
  en: {
    "model-shape": "the model’s answer did not have the expected form.",
    "model-busy": "the model gets too many requests or has no credit left (HTTP {value}).",
    "model-key": "the model refused MODEL_KEY (HTTP {value}).",
    "model-status": "the model’s server answered HTTP {value}.",
    "model-unreachable": "the model could not be reached at MODEL_URL.",
    "model-late": "the model did not answer within {value} s.",
    "model-length": "the article is too long for the model (over {value} characters).",
  },
  fr: {
    "model-shape": "la réponse du modèle n’a pas la forme attendue.",
    "model-busy": "le modèle reçoit trop de requêtes ou n’a plus de crédit (HTTP {value}).",
    "model-key": "le modèle a refusé MODEL_KEY (HTTP {value}).",
    "model-status": "le serveur du modèle a répondu HTTP {value}.",
    "model-unreachable": "le modèle n’est pas joignable à l’adresse MODEL_URL.",
    "model-late": "le modèle n’a pas répondu en {value} s.",
    "model-length": "l’article est trop long pour le modèle (plus de {value} caractères).",
  },
  vi: {
    "model-shape": "câu trả lời của mô hình không đúng dạng.",
    "model-busy": "mô hình nhận quá nhiều yêu cầu hoặc đã hết hạn mức (HTTP {value}).",
    "model-key": "mô hình từ chối MODEL_KEY (HTTP {value}).",
    "model-status": "máy chủ của mô hình trả về HTTP {value}.",
    "model-unreachable": "không kết nối được với mô hình tại MODEL_URL.",
    "model-late": "mô hình không trả lời trong {value} giây.",
    "model-length": "bài quá dài đối với mô hình (hơn {value} ký tự).",
  },
});
