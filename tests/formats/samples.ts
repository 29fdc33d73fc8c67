/** Invented documents, one or more a format: no real member, party or dossier. */
export const PAGE_TEXT = `Règlement sur les lanternes publiques

Procédure en cours

📌 Votes principaux

📚 Sources

🗃️ Données

🚫 Aucun amendement
Jeanne D'ALBE | Les Modérés
J’ai voté pour ce texte.
Recettes | Dépenses
Il éclaire.
Marc-Aurèle VAN DER LINDE | Alliance des Vergers
. – Je m’abstiens.

Second alinéa.
🚫 Aucune explication de vote
Éloïse PRÉ-FLEURI | Les Modérés

– Monsieur le Président, merci.

🚫 Aucune intervention en plénière
`;

export const PAGE_HTML = `<!DOCTYPE html>
<html lang="fr"><head><title>t</title><script>if (a < b) document.write("<article>");</script></head><body>
<hgroup><h2>Règlement sur les lanternes publiques</h2></hgroup>
<a href="https://x.example/ficheprocedure.do?reference=2031/0042(COD)&amp;l=fr">p</a>
<a href="https://x.example/doceo/document/A-9-2031-0007_FR.html">A9-0007/2031</a>
<a href="https://x.example/doceo/document/PV-9-2031-03-04-VOT_FR.html">4 mars 2031</a>
<section class="tabs"><select id="member"><optgroup label="Groupe du Verger (GV)">
<option value="GV,900001,900002">Tout le groupe</option></optgroup></select>
<section><div class="empty">🚫 Aucun amendement</div></section>
<section>
<article><div class="hidden">900001</div><header><b>Jeanne D&#39;ALBE</b> | Les Modérés</header>
  J’ai voté pour   ce texte &amp; son annexe.<br>Merci.
</article>
<article><div class="hidden">900003</div><header><b>Paul SANSMOT</b> | Les Modérés</header>
</article>
<div class="empty">🚫 Aucune explication de vote</div></section>
<section><article><div class="hidden">900002</div><header><b>Éloïse PRÉ-FLEURI</b> | Les Modérés</header>
<p>– Monsieur le Président&nbsp;!</p><p>Second alinéa.</p></article>
<div class="empty">🚫 Aucune intervention en plénière</div></section>
</body></html>
`;

export const VOTE_HTML = `<!DOCTYPE html><html><body><hgroup><h2>Règlement sur les lanternes</h2><subtitle>Ensemble</subtitle></hgroup>
<div class="votes"><div class="for">300</div><div class="against">20</div><div class="abstention">4</div></div>
<div class="votes"><div class="for">2</div></div>
<section id="groups"></section><section id="members">
<div class="chip for">POUR</div><a href="/member/900001"><span class="nowrap"><b>Jeanne D'ALBE</b></span></a>
<span class="nowrap">🇪🇺 Groupe du Verger</span><span class="nowrap">🇫🇷 Les Modérés</span>
<div class="chip novote">ABSENT</div><a href="/member/900002"><span class="nowrap"><b>Éloïse PRÉ-FLEURI</b></span></a>
<span class="nowrap">🇪🇺 Groupe du Verger</span></section>
<a href="https://x.example/doceo/document/PV-9-2031-03-04-RCV_FR.html">v</a></body></html>
`;

export const CSV = `speaker,parti,date,texte
Jeanne D'ALBE,Les Modérés,2031-03-04,"J’ai voté ""pour"", oui.
Second alinéa."
Paul SANSMOT,Les Vergers,04/03/2031,Je m'abstiens.
`;

export const JSONL = `{"id":"a","text":"Pour.","mepId":900001,"date":"04.03.2031"}
{"id":"b","text":"Contre.","docs":["A9-0007/2031"],"recordedVote":"contre","linkTier":"strict"}
`;

export const JSON_LIST = `[
  {"id": "a", "text": "J’ai voté \\"pour\\"]}, oui."},
  {"text": "Contre.", "nested": {"list": [1, {"x": "}"}]}}
]
`;

export const ROLLCALL_XML = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE PV.RollCallVoteResults SYSTEM "http://127.0.0.1:1/RCV.dtd">
<PV.RollCallVoteResults Sitting.Date="2031-03-04">
<RollCallVote.Result Identifier="77" Date="2031-03-04 12:00:01">
<RollCallVote.Description.Text><a href="#x">A9-0007/2031</a> - Jeanne D'Albe - vote unique</RollCallVote.Description.Text>
<Result.For Number="1"><Result.PoliticalGroup.List Identifier="GV"><PoliticalGroup.Member.Name MepId="1" PersId="900001">D'Albe</PoliticalGroup.Member.Name></Result.PoliticalGroup.List></Result.For>
<Result.Against Number="1"><Result.PoliticalGroup.List Identifier="NI"><PoliticalGroup.Member.Name MepId="2">Sansmot</PoliticalGroup.Member.Name></Result.PoliticalGroup.List></Result.Against>
<Intentions><Intentions.Result.Against><Member.Name PersId="900001">D'Albe</Member.Name></Intentions.Result.Against>
<Intentions.Result.For><Member.Name PersId="900009">Absent</Member.Name></Intentions.Result.For></Intentions>
</RollCallVote.Result>
</PV.RollCallVoteResults>
`;

export const MEMBERS_XML = `<?xml version="1.0"?><meps><mep><fullName>Jeanne D&apos;ALBE</fullName><id>900001</id></mep>
<mep><fullName>Marc VAN DER LINDE</fullName><id>900002</id><country>France</country></mep><mep><fullName>Sans Numéro</fullName></mep></meps>
`;

export const TEI = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>t</title></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><bibl><date when="2031-03-04"/></bibl></sourceDesc></fileDesc>
<profileDesc><particDesc><listOrg><org xml:id="gv" role="parliamentaryGroup"><orgName>Groupe du Verger</orgName></org>
<org xml:id="old" role="parliamentaryGroup"><orgName>Ancien groupe</orgName></org></listOrg>
<listPerson><person xml:id="JD"><persName>Jeanne D'Albe</persName><affiliation ref="#old" to="2030-12-31"/><affiliation ref="#gv" from="2031-01-01"/></person></listPerson></particDesc></profileDesc></teiHeader>
<text><body><div type="debateSection"><head>Lanternes</head>
<u who="#JD" xml:id="u.1" ana="#regular"><seg>J'ai voté   <note>rires</note><hi>pour</hi>.</seg><seg>Merci.</seg></u>
<u who="#inconnu" xml:id="u.2"><seg><s><w join="right">Non</w><pc>.</pc></s></seg></u>
</div></body></text></TEI>
`;

export const PARLTRACK_ACTIVITIES = `[{"mep_id": 900001, "WEXP": [{"title": "Lanternes", "date": "2031-03-04T00:00:00", "text": "J’ai voté pour.", "term": 10, "dossiers": ["2031/0042(COD)"]}, {"title": "Puits", "date": "2016-11-22T00:00:00", "date-type": "datePublished", "text": "Contre."}]}
,{"mep_id": 900002, "CRE": []}
]
`;
export const PARLTRACK_VOTES = `[{"voteid": 77, "ts": "2031-03-04T12:00:00", "title": "A9-0007/2031 - vote unique", "epref": ["2031/0042(COD)"], "votes": {"+": {"total": 1, "groups": {"GV": [{"mepid": 900001}]}}, "0": {"total": 1, "groups": {"NI": [{"name": "Sansmot"}]}}}}
]
`;
export const PARLTRACK_MEMBERS = `[{"UserID": 900001, "Name": {"full": "Jeanne D'ALBE", "family": "D'ALBE"}, "Constituencies": [{"party": "Les Modérés", "country": "France", "start": "2029-07-02T00:00:00", "end": "9999-12-31T00:00:00"}], "Groups": [{"groupid": "GV", "Organization": "Groupe du Verger", "start": "2029-07-02T00:00:00", "end": "2030-01-31T00:00:00"}]}
]
`;

export const HTV_VOTES = `id,timestamp,display_title,reference,description,is_main,procedure_reference,count_for,count_against,count_abstention
77,2031-03-04T12:00:00,Lanternes,A9-0007/2031,Ensemble,True,2031/0042(COD),300,20,4
`;
export const HTV_MEMBER_VOTES = `vote_id,member_id,position,country_code,group_code
77,900001,FOR,FRA,GV
77,900002,DID_NOT_VOTE,FRA,GV
78,900001,AGAINST,FRA,GV
`;
export const HTV_MEMBERS = `id,first_name,last_name,country_code
900001,Jeanne,D'ALBE,FRA
`;
export const HTV_GROUPS = `member_id,group_code,term,start_date,end_date
900001,OLD,10,2029-07-02,2030-01-31
900001,GV,10,2030-02-01,
`;

export const EP_API = JSON.stringify(
  {
    data: [
      {
        activity_id: "MTG-1",
        activity_date: "2031-03-04",
        activity_label: { fr: "Lanternes (explications de vote)" },
        had_activity_type: "def/ep-activities/PLENARY_VOTE_EXPLANATIONS",
        had_participation: { had_participant_person: ["person/900001"] },
        recorded_in_a_realization_of: [
          {
            originalLanguage: ["http://x.example/language/FRA"],
            "api:xmlFragment": {
              en: "<speech><p>For.</p></speech>",
              fr: "<speech><from><person>Jeanne D'Albe</person> (<organization>GV</organization>).</from><p>J’ai voté <inline name='i'>pour</inline>.</p><p>Merci &amp; adieu.</p></speech>",
            },
          },
        ],
      },
      { activity_id: "MTG-2", had_activity_type: "def/ep-activities/PROCEEDING_ACTIVITY" },
    ],
    "@context": [{ data: "x" }],
  },
  null,
  1,
);

export const EUROPARL = `<CHAPTER ID=1>
Ouverture
<SPEAKER ID=1 NAME="La Présidente">
La séance est ouverte.
<P>
Merci.
<CHAPTER ID=2>
Explications de vote
<SPEAKER ID=2 LANGUAGE="FR" NAME="D'Albe">
J'ai voté pour les lanternes.
<P>
<SPEAKER ID=3 NAME="Muet">
<P>
`;

export const INSTITUTIONAL = `Résolution du Conseil des Vergers sur les lanternes

Le Conseil,

– vu la charte des lanternes du 1er mars,
telle que modifiée,

– vu son règlement,

A. considérant que la nuit est noire
et que les lanternes éclairent;

B. considérant que l'huile manque;

1. demande des lanternes;

2. charge sa présidente de transmettre la présente
résolution.
`;

/** Every invented document with the format that it is of. */
export const SAMPLES: readonly (readonly [string, string])[] = [
  ["page-text", PAGE_TEXT],
  ["page-html", PAGE_HTML],
  ["vote-html", VOTE_HTML],
  ["csv", CSV],
  ["jsonl", JSONL],
  ["json", JSON_LIST],
  ["rollcall-xml", ROLLCALL_XML],
  ["members-xml", MEMBERS_XML],
  ["tei", TEI],
  ["parltrack", PARLTRACK_ACTIVITIES],
  ["parltrack", PARLTRACK_VOTES],
  ["parltrack", PARLTRACK_MEMBERS],
  ["howtheyvote", HTV_VOTES],
  ["howtheyvote", HTV_MEMBER_VOTES],
  ["howtheyvote", HTV_MEMBERS],
  ["howtheyvote", HTV_GROUPS],
  ["ep-api", EP_API],
  ["europarl", EUROPARL],
  ["institutional", INSTITUTIONAL],
];
