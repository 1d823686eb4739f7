import type { LayoutWords } from "../../../src/drafts/rules/languages/lexicon.ts";
import { phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

export const layout: LayoutWords = {
  boilerplate:
    /^(?:\d+ )?(?:comentarios?|comments?)\b|^(?:lea (?:también|además|más)|leer más|ver también|te puede interesar|comparta|compartir|suscríb|síguenos|siga|contactos?\b|imprimir|volver|descargar|todos los derechos|©|aviso legal|publicidad|nota de prensa|comunicado de prensa|para más información|más información|boletín|etiquetas|iniciar sesión)|\bcookies\b|derechos reservados|@[a-z-]+\.[a-z]|\btel[.:] |^.{0,60}\d\s?min(?:uto)?s? de lectura/iu,
  caption:
    /(?:^|[(\s.])(?:fotos?|fotografía|imagen|crédito|video|vídeo)(?: de archivo| de)?\s*:|^©|\(foto\b|\((?:efe|afp|reuters)\b(?!\)[^–—-]{0,30}[–—-])|\((?:izq|der|centro)\b/iu,
  pose: /\b(?:posan?|posaron|fotografía oficial|se dan la mano|estrechan? la mano|recorren?|saludan? a|entregan? un (?:obsequio|regalo)|obsequio|junto a)\b/iu,
  notes: /^(?:notas?(?: al pie| para editores)?|acerca de|sobre el|antecedentes)\s*:?$/iu,
  source: /^(?:fuente|enlace|url)\s*:/iu,
  byline: /^por\b(?=[^.]{0,80}$)|^(?:publicado|actualizado|redacción)\b(?=[^.]{0,120}$)/iu,
  notPublication:
    /(?:^|[\s(])(?:nacid[oa]|nació|murió|fallecid[oa]|falleció|antes|hasta|desde|plazo|vence|vencimiento|cierre|nacimiento|fallecimiento|elegid[oa]|firmado|grabad[oa]|fundad[oa]|vigente|partir)(?:\s?(?:el|del|al|de|:))?$/iu,
  publications: phraseSet(
    "diario|periódico|correo|heraldo|gaceta|noticias|noticiero|prensa|agencia|radio|televisión|semanario|eco|voz|tribuna|revista|mercurio|crónica|boletín|faro|efe|afp|reuters|redacción",
  ),
  question:
    /^(?:p|pregunta|periodista|moderador|moderadora|presentador|presentadora|entrevistador|entrevistadora)\s*[:.]/iu,
  abbreviations: wordSet(
    "sr sra dr dra ing lic insp cap tte cmdte sgto arq ps ee uu ud uds art núm tel av etc p pág prof gral cnel izq der ene feb abr jun jul ago sept oct nov dic",
  ),
  answerLabels: wordSet("r respuesta"),
};
