import type { NameWords } from "../../../src/drafts/rules/languages/name-words.ts";
import { offices, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { ambiguousGivenNames, givenNames } from "./given-names.ts";

export const names: NameWords = {
  honorifics: new Phrases([
    ...valued("m", "señor|sr|sr.|don|monseñor"),
    ...valued("f", "señora|sra|sra.|doña|señorita"),
    ...valued("", "dr|dr.|dra|dra.|doctor|doctora|ing|ing.|lic|lic.|excelentísimo|general|coronel|s.e."),
  ]),
  titles: new Phrases(
    offices(
      "ecólogo/ecóloga|ministro/ministra|primer ministro/primera ministra|viceministro/viceministra|vicepresidente/vicepresidenta|presidente/presidenta/jefe de estado/jefa de estado/mandatario/mandataria|expresidente/expresidenta|jefe de gabinete/jefa de gabinete|jefe/jefa|jefe de gobierno/jefa de gobierno|secretario/secretaria|secretario general/secretaria general|secretario general adjunto/secretaria general adjunta|secretario de estado/secretaria de estado|subsecretario/subsecretaria|secretario ejecutivo/secretaria ejecutiva|gobernador/gobernadora|vicegobernador/vicegobernadora|embajador/embajadora|canciller|vicecanciller|director/directora|director general/directora general|director ejecutivo/directora ejecutiva|subdirector/subdirectora|representante|representante residente|representante especial|coordinador/coordinadora|coordinador residente/coordinadora residente|portavoz|vocero/vocera|diputado/diputada|senador/senadora|alcalde/alcaldesa|intendente/intendenta|concejal/concejala|comisario/comisaria|comisionado/comisionada|alto comisionado/alta comisionada|enviado especial/enviada especial|fiscal|fiscal general|juez/jueza|rector/rectora|economista|investigador/investigadora|experto/experta|analista|activista|asesor/asesora|abogado/abogada|rey|reina|papa|titular|gerente|gerente general|presidente ejecutivo/presidenta ejecutiva|consejero/consejera|consejero delegado/consejera delegada|delegado/delegada|procurador/procuradora|defensor del pueblo/defensora del pueblo|legislador/legisladora|prefecto/prefecta|superintendente|dirigente|líder|administrador/administradora|encargado de negocios|profesor/profesora|médico/médica|relator especial/relatora especial|relator/relatora|candidato/candidata|precandidato/precandidata|aspirante|edil/edila|bombero/bombera|enfermero/enfermera|agricultor/agricultora|panadero/panadera|maestro/maestra|docente|escritor/escritora|poeta|novelista|pintor/pintora|artista|fotógrafo/fotógrafa|arquitecto/arquitecta|periodista|actor/actriz|cantante|estudiante|jubilado/jubilada|dueño/dueña|propietario/propietaria|ganadero/ganadera|pescador/pescadora|vecino/vecina|comandante|capitán|teniente|obispo|arzobispo|cardenal|imán|rabino|síndico/síndica|camarista|magistrado/magistrada|psicólogo/psicóloga|biólogo/bióloga|ingeniero/ingeniera|comerciante|obrero/obrera|entrenador/entrenadora|miembro|fundador/fundadora|cónsul|cofundador/cofundadora|ministro de estado/ministra de estado|jefe policial/jefa policial|sargento/sargenta|inspector/inspectora|inspector general/inspectora general|farmacéutico/farmacéutica|veterinario/veterinaria|psiquiatra|pediatra|cardiólogo/cardióloga|epidemiólogo/epidemióloga|infectólogo/infectóloga|virólogo/viróloga|sociólogo/socióloga|politólogo/politóloga|historiador/historiadora|geólogo/geóloga|meteorólogo/meteoróloga|climatólogo/climatóloga|demógrafo/demógrafa|antropólogo/antropóloga|filósofo/filósofa|jurista|científico/científica|físico/física|químico/química|técnico/técnica|chofer|conductor/conductora|camionero/camionera|taxista|mecánico/mecánica|electricista|albañil|carpintero/carpintera|cocinero/cocinera|peluquero/peluquera|librero/librera|bibliotecario/bibliotecaria|músico/música|compositor/compositora|cineasta|dramaturgo/dramaturga|editor|autor/autora|viticultor/viticultora|apicultor/apicultora|tambero/tambera|sindicalista|secretario adjunto/secretaria adjunta|tesorero/tesorera|regidor/regidora|encuestador/encuestadora|voluntario/voluntaria|párroco|sacerdote|monja|delantero/delantera|arquero/arquera|portero/portera|mediocampista|defensor/defensora|seleccionador/seleccionadora|árbitro/árbitra|futbolista|ciclista|nadador/nadadora|policía|detective|perito/perita|notario/notaria|escribano/escribana|procurador general/procuradora general|contralor/contralora|auditor/auditora|auditor general/auditora general|viuda/viudo|contable|pensionista|camarero/camarera|tendero/tendera|minero/minera|dependiente/dependienta|autónomo/autónoma|catedrático/catedrática|decano/decana|trabajador/trabajadora|conserje|celador/celadora|fisioterapeuta|guionista|dibujante|escultor/escultora|bailarín/bailarina|subdelegado/subdelegada|jefe de servicio/jefa de servicio|jefe de la oposición/jefa de la oposición|hotelero/hotelera|empresario/empresaria|emprendedor/emprendedora|panelista|opositor/opositora|oficialista|socialista|comunista|ecologista|nacionalista|independentista|peronista|progresista|centrista|conservador/conservadora|restaurador/restauradora|ceramista|tejedor/tejedora|alfarero/alfarera|pastor/pastora|barrendero/barrendera|costurera/costurero|sastre|zapatero/zapatera|jardinero/jardinera|portavoz adjunto/portavoz adjunta|secretario municipal/secretaria municipal|interventor/interventora|cofrade|hermano mayor/hermana mayor|anestesista|cirujano/cirujana|oncólogo/oncóloga|matrona|sanitario/sanitaria|socorrista|montañero/montañera|alpinista|guardabosques|botánico/botánica|ornitólogo/ornitóloga|hidrólogo/hidróloga|urbanista|topógrafo/topógrafa|criminólogo/criminóloga|pedagogo/pedagoga|logopeda|director deportivo/directora deportiva|capataz|estibador/estibadora|maquinista|controlador/controladora|piloto|azafata|repartidor/repartidora|vendedor/vendedora|frutero/frutera|carnicero/carnicera|pescadero/pescadera|quiosquero/quiosquera|heladero/heladera|agente|agente forestal|guardia civil|guarda forestal|mediador/mediadora|crítico de arte/crítica de arte|redactor jefe/redactora jefa|ingeniero jefe/ingeniera jefa|médico jefe/médica jefa",
    ),
  ),
  occupation: /.{2}(?:or|ora|ista|ero|era|ólogo|óloga|grafo|grafa)$/,
  describing:
    /(?:ado|ada|ido|ida|mente|oso|osa)$|^(?:además|dentro|después|antes|cerca|lejos|fuera|acerca|detrás|luego|encima|debajo|delante|alrededor|natural|procedente|originario|originaria|capaz|lleno|llena|digno|digna|parte)$/,
  things:
    /(?:ción|sión|miento|idad|ismo)$|^(?:último|última|primero|primera|segundo|segunda|otro|otra|único|única|día|días|víspera|semana|mes|año|noche|tarde|vez|momento|tiempo|hora|voz|rostro|cara|cabeza|mano|manos|mirada|sonrisa|corazón|gesto|tono|semblante|lágrimas|ojos|hecho|paso|golpe|medida|cargo|puesto|caso|papel|historia|cosa|premio|barco|buque|yate|velero|caballo|yegua|perro|perra|gato|novela|libro|película|canción|disco|álbum|obra|poema|calle|ley|idea|proyecto|récord|escándalo|vergüenza|tragedia|pesadilla|milagro|misterio|crisis|problema|amenaza|riesgo|carga|drama|sorpresa|victoria|derrota|honor|coche|casa|granja|tormenta|lobo)$/,
  notOccupations: wordSet(
    "mejor peor mayor menor señor señora anterior posterior interior exterior superior inferior valor calor color dolor amor favor error motor sector terror horror honor humor lista pista vista revista entrevista conquista vapor primer primera tercer tercera ahora hora obra enero verdadero verdadera entero entera sobra crucero velero petrolero carguero dinero número letrero ascensor madero carretera bandera primavera cabecera frontera escalera manera madera cantera tijera nevera acera era cera hoguera heladera ladera pradera ribera trinchera espera galera esfera atmósfera tercero sendero tablero agujero astillero aguacero febrero cordero florero basurero vertedero granero cenicero rotor reactor tractor televisor ordenador computadora impresora calculadora lavadora batidora excavadora demora mejora aurora flora párrafo telégrafo autógrafo bolígrafo epígrafo autopista rencor temblor rumor tumor fulgor furor licor albor",
  ),
  titleModifiers: wordSet(
    "jubilado jubilada retirado retirada adjunto adjunta general especial residente ejecutivo ejecutiva interino interina federal nacional regional permanente electo electa técnico técnica provincial municipal anticorrupción antidroga antidrogas superior jefe delegado delegada autonómico autonómica foral adscrito",
  ),
  titleAdjective:
    /(?:ano|ana|eno|ena|és|esa|ense|eño|eña|ino|ina|ista|ario|aria|al|ales|ivo|iva|eo|ea|ico|ica|icos|icas|anos|anas|arios|arias|ivos|ivas|ol|ola|án|ana|or|ora|ero|era)$/,
  titleLinks: new Phrases([
    ...valued("any", "de|del|de la|de los|de las|encargado de|encargada de"),
    ...valued("capital", "en|ante|ante la|ante el|para|para la|para el|a cargo de"),
  ]),
  titlePrefixes: wordSet("anterior antiguo antigua futuro futura entonces"),
  officeNouns: wordSet("oficina oficinas despacho gabinete secretaría residencia"),
  infinitive:
    /^(?!mar|lugar|hogar|azúcar|mujer|poder|taller|alquiler|familiar|militar|bienestar|nuclear).{2,}(?:ar|er|ir)$/,
  nameParticles: wordSet("de del la las los da dos van von der"),
  familyNames: null,
  middleNames: new Set(),
  companyLeads: phraseSet("accionistas de|filial de|plantilla de|directivos de"),
  namedAfterPeople: new Phrases([]),
  dayLeads: new Set(),
  relatives: wordSet("que quien quienes cuyo cuya donde"),
  disagreeing: /o \p{L}*(?<!ist)a$/u,
  pluralLinks: wordSet("los las"),
  possessives: new Map(valued("", "su|sus")),
  organizationHeads: phraseSet(
    "agrupación|ministerio|deportivo|atlético|peña|minera|pesquera|petrolera|constructora|papelera|cementera|agencia|comisión|unión|federación|instituto|universidad|banco|consejo|comité|asamblea|asociación|organización|sindicato|confederación|central|centro|oficina|dirección|autoridad|corte|tribunal|fundación|partido|parlamento|senado|congreso|cámara|fondo|observatorio|academia|liga|sociedad|secretaría|superintendencia|fiscalía|cancillería|defensoría|municipalidad|corporación|intendencia|alcaldía|ayuntamiento|hospital|clínica|museo|teatro|orquesta|compañía|empresa|caja|cooperativa|red|movimiento|frente|alianza|coalición|club|policía|gendarmería|armada|brigada|inspección|servicio|delegación|laboratorio|biblioteca|consorcio|facultad|departamento|diócesis|embajada|consulado|gobernación|legislatura|diputación|escuela|colegio|subsecretaría|junta|foro|mesa|grupo|colectivo|cabildo|procuraduría|contraloría|auditoría|audiencia|juzgado|sala de lo|sala primera|sala segunda|sala tercera|sala cuarta|sala constitucional|plataforma|marea|hermandad|mancomunidad|consejería|concejalía|rectorado|comisaría|jefatura|patronal|cofradía|ateneo|gremio|mutua|filarmónica",
  ),
  organizationTails: new Set(),
  knownOrganizations: new Phrases([
    ...valued("Naciones Unidas", "naciones unidas|onu|organización de las naciones unidas"),
    ...[
      "Unión Europea",
      "UE",
      "OTAN",
      "OMS",
      "UNESCO",
      "UNICEF",
      "FAO",
      "FMI",
      "OCDE",
      "OEA",
      "CEPAL",
      "BID",
      "Banco Mundial",
      "Comisión Europea",
      "Mercosur",
      "Senado",
      "Congreso",
      "Parlamento",
      "Cruz Roja",
      "PNUD",
      "OPS",
      "Guardia Civil",
      "Comisiones Obreras",
      "Cáritas",
      "Generalitat",
      "Protección Civil",
      "Médicos Sin Fronteras",
      "Amnistía Internacional",
      "Greenpeace",
      "Corte Suprema",
      "Banco Central",
      "Defensor del Pueblo",
      "Poder Judicial",
    ].map((name): [string, string] => [name, name]),
  ]),
  regions: phraseSet(
    "vietnam|birmania|corea del sur|corea del norte|congo|república checa|palestina|turquía|inglaterra|eeuu|hong kong|kosovo|taiwán|bielorrusia|américa latina|latinoamérica|asia|europa|áfrica|américa|centroamérica|sudamérica|oriente medio|caribe|sudeste asiático|estados unidos|ee. uu.|ee.uu.|patagonia|amazonía",
  ),
  locatives: phraseSet(
    "en|ciudad de|provincia de|departamento de|estado de|región de|municipio de|intendente de|alcalde de|alcaldesa de|cumbre de|desde",
  ),
  facilities: wordSet(
    "nacional municipal provincial federal estatal regional hospital universidad plan premio calle estadio plaza avenida colegio escuela museo puente aeropuerto puerto torre palacio hotel fundación cárcel ley",
  ),
  vessels: wordSet(
    "buque barco ferri ferry pesquero velero yate petrolero remolcador fragata lancha carguero crucero goleta submarino",
  ),
  functionWords: wordSet(
    "el la los las un una unos unas de del a al en con por para sobre según tras durante desde hasta entre ante bajo sin él ella ellos ellas yo nosotros este esta estos estas ese esa eso su sus mi nuestro nuestra y e o u pero si cuando mientras como que quien también además asimismo hoy ayer mañana lunes martes miércoles jueves viernes sábado domingo no sí más menos muy otro otra otros otras cada todo todos toda todas es son participaron foto fuente comentarios contacto nota entrevista lo le les se nadie ambas ambos así instó señaló hay",
  ),
  companyOffices: phraseSet(
    "director general|directora general|director ejecutivo|directora ejecutiva|consejero delegado|consejera delegada|presidente ejecutivo|presidenta ejecutiva|gerente|gerente general|fundador|fundadora|cofundador|cofundadora|dueño|dueña|propietario|propietaria",
  ),
  employers: wordSet(""),
  surveys: wordSet("encuesta encuestas sondeo barómetro encuestadora"),
  companyNouns: wordSet(
    "empresa compañía empleador empleadora fabricante operadora constructora concesionaria aerolínea banco aseguradora filial distribuidora cadena naviera cervecera grupo consultora encuestadora eléctrica petrolera minera cementera farmacéutica cooperativa ong plataforma inmobiliaria firma tecnológica bodega",
  ),
  naming: wordSet("llamado llamada denominado denominada bautizado bautizada"),
  openingVerbs: wordSet(
    "ha han había habían va van puede pueden podrá debe deben quiere quieren quiso es fue será está estará tiene muere murió mueren fallece falleció fallecen detienen condenan absuelven dimite gana vuelve regresa renuncia vence",
  ),
  articles: new Map([...valued("f", "la|una|esta"), ...valued("m", "el|un|este"), ...valued("", "los|las")]),
  definiteArticles: wordSet("el la"),
  groupWords: wordSet("dos tres varios"),
  officeLinks: wordSet("de del la los las"),
  officeOf: ["de "],
  beforeTitle: wordSet("el la un una actual nueva nuevo hoy entonces ahora"),
  honorificsInCapitals: false,
  capitalsBeforeTitle: false,
  commaJoinsTitles: false,
  charged: /^encarg/,
  officesWithoutLink: new Set(),
  postnominals: wordSet("jr sr phd md"),
  letterTitles: new Set(),
  delegated: /^(?:delegad|encargad|responsable)/,
  wholeNameAfter: new Set(),
  institutionParticles: wordSet("de del da la"),
  notAcronyms: wordSet(
    "ong ceo ia nota iva pib pcr dni rut cuit nit adn pyme pymes ipc uf uvi tac rmn epp eso gnl glp suv",
  ),
  organizationLinks: new Set(),
  subjectKinds: new Set(),
  subjectLinks: new Set(),
  organizationJoins: new Set(),
  syllable: null,
  ownLetters: null,
  smallPlaces: false,
  pluralEndings: ["s", "es"],
  topics: phraseSet(
    "obras públicas|relaciones exteriores|medio ambiente|derechos humanos|asuntos indígenas|pueblos originarios|desarrollo social|desarrollo humano|recursos hídricos|recursos naturales|seguridad social|bienes públicos|asuntos exteriores",
  ),
  topicTails: new Set(),
  compounds: new Phrases([]),
  organizationComplements: phraseSet(
    "de|del|de la|de los|de las|para|para la|para el|para los|para las|contra la|contra el|por la|por el|por los|por las|en defensa de",
  ),
  localKinds: phraseSet(
    "consejería|concejalía|secretaría|universidad|hospital|embajada|ministerio|gobernación|cámara|legislatura|fiscalía|corte|diputación|banco|consejo|cabildo",
  ),
  smallTails: new Set(),
  groupsThatOwn: new Set(),
  nationals: new Set(),
  notOrganizationKinds: wordSet(
    "tratado impuesto ley plan proyecto síndrome enfermedad virus informe premio índice protocolo convenio acuerdo estrategia día semana mes año producto tasa cumbre festival juegos copa campeonato código estudio encuesta norma programa inteligencia energía vehículo documento salario contrato objetivo objetivos prueba",
  ),
  acronymLeads: wordSet("la el los las del al"),
  givenNames,
  ambiguousGivenNames,
  besides: wordSet("junto acompañado acompañada con"),
  personalRelatives: wordSet("quien quienes"),
  personActs: phraseSet(
    "nació|dirige|preside|encabeza|fue nombrado|fue nombrada|fue elegido|fue elegida|fue reelegido|fue reelegida|asumió como|asumió el cargo|asumió la dirección|asumió la presidencia|tomó posesión|juró como|murió|falleció|dimitió",
  ),
  beforeInterviewer: phraseSet(
    "entrevistado por|entrevistada por|habla con|habló con|conversó con|conversa con|entrevista de",
  ),
  candidates: wordSet("candidato candidata precandidato precandidata aspirante"),
  candidateLinks: phraseSet("a|a la|al|para|por"),
  otherOffices: new Map([
    ["jefe de estado", ["presidente"]],
    ["mandatario", ["presidente", "gobernador"]],
    ["jefe de gobierno", ["presidente", "primer ministro"]],
    ["edil", ["alcalde", "concejal"]],
    ["titular", ["ministro", "consejero", "secretario"]],
    ["regidor", ["alcalde", "concejal"]],
    ["ex-regidor", ["ex-alcalde"]],
    ["ex-mandatario", ["ex-presidente", "expresidente", "ex-gobernador"]],
  ]),
};
