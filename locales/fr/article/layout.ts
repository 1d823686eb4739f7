import type { LayoutWords } from "../../../src/drafts/rules/languages/lexicon.ts";
import { phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

export const layout: LayoutWords = {
  boilerplate:
    /^(?:\d+ )?(?:commentaires?(?!\p{L})|comments?\s*(?:[(:]|$))|^(?:lire (?:aussi|la suite|également)|à lire|voir aussi|partagez?r?\b|abonnez|inscrivez|suivez|newsletter|infolettre|contacts?(?!\p{L})|imprimer|retour (?:à l.accueil|à la liste|en haut|au sommaire)|télécharger|tous droits|©|mentions légales|publicité|s'abonner|connectez|communiqué de presse|pour diffusion|mots[- ]clés|tags?\s*:)|\bcookies\b|\bt[ée]l[.:] |droits réservés|@[a-z-]+\.[a-z]|^.{0,60}\d\s?min(?:ute)?s? de lecture/iu,
  caption:
    /(?:^|[(\s])(?:crédits? ?)?(?:photos?|image|légende|illustration|vidéo)(?: d'archives)?\s*:|^©|\((?:photo|dr)\b|\((?:afp|reuters)\b(?!\)[^–—-]{0,30}[–—-])|(?:à gauche|à droite|au centre|de gauche à droite|g\.|d\.)\)/iu,
  pose: /\b(?:posent?|se serrent la main|serre la main|remet(?:tent)?|a remis un cadeau|ont remis un cadeau|cadeau|photo|photographie|visitent?|lors de la cérémonie|trinquent|coupent? le ruban)\b/iu,
  notes: /^(?:notes?(?: aux (?:éditeurs|rédactions))?|à propos|contexte|notes de bas de page)\b[^.]{0,60}$/iu,
  source: /^(?:sources?|lien|url)\s*:/iu,
  byline:
    /^(?:par|propos recueillis par|de notre (?:correspondant|envoyé))\b(?=[^.]{0,120}$)|^(?:publié|mis à jour|mise à jour|modifié|posté)\b/iu,
  notPublication:
    /(?:^|[\s(])(?:née?s?|mort|morte|décédée?|avant|d'ici|d’ici|jusqu'au|jusqu’au|depuis|dès|à partir du|(?<!(?:séance|réunion|conseil|édition|communiqué|bulletin|journal|numéro|audience) )du|au|échéance|limite|clôture|décès|naissance|élue?|nommée?|signé|enregistrée?s?|fondée?|valable|vigueur)(?:\s?(?:le|au|:))?$/iu,
  publications: phraseSet(
    "courrier|tribune|gazette|écho|échos|dépêche|presse|journal|quotidien|voix|progrès|télégramme|nouvelles|agence|radio|télé|télévision|hebdo|hebdomadaire|magazine|dauphiné|figaro|libération|républicain|indépendant|éclaireur|bulletin|communiqué|afp|reuters|rédaction",
  ),
  question:
    /^(?:q|question|journaliste|modérateur|modératrice|animateur|animatrice|présentateur|présentatrice)\s*:/iu,
  abbreviations: wordSet(
    "adj lt cdt gal insp brig m mm mme dr pr me st ste av art p tél n no cf etc mgr ex env j c al vol jan janv fév févr avr juil oct nov déc",
  ),
  answerLabels: wordSet("r réponse"),
};
