// What Tilgang is and is not, in both languages.
import type { Text } from '../../engine/answer.ts'

export type AboutPart = { readonly id: string; readonly title: Text; readonly text: readonly Text[]; readonly isList?: boolean }

export const ABOUT_TITLE: Text = { da: 'Om Tilgang', en: 'About Tilgang' }

/** What is counted on a server that counts. */
const COUNTING: AboutPart = {
  id: 'counting',
  title: { da: 'Hvad tælles?', en: 'What is counted?' },
  text: [
    {
      da: 'Når der er svaret, tælles det, at der blev spurgt: hvilken dag, på hvilket sprog, og om der kom et svar. Hvert problem, hver målgruppe, hvert emne og den første tilgang tælles for sig, så ingen kan se, hvad der stod i samme spørgsmål. Trykker du på »Passer svaret?«, tælles det også. Der er intet klokkeslæt, ingen adresse og ikke et ord af det, du skrev.',
      en: 'When there is an answer, it is counted that somebody asked: on which day, in which language, and how it ended. Each problem, target group and topic and the first approach are counted by themselves, so that nobody can see what stood in the same question. If you press “Does the answer fit?”, that is counted too. There is no time of day, no address and not a word of what you wrote.',
    },
    {
      da: 'Tallene viser dem, der driver Tilgang, hvad der spørges om, og hvor den ikke slår til. På en dag med et eneste spørgsmål hører dagens tal til det spørgsmål; derfor vises tal under 5 ikke. Tallene slettes efter {} dage.',
      en: 'The figures show those who run Tilgang what is asked about, and where it falls short. On a day with a single question that day’s figures belong to that question; therefore figures under 5 are not shown. The figures are deleted after {} days.',
    },
  ],
}

const NOT_COUNTING: AboutPart = {
  ...COUNTING,
  text: [{ da: 'Intet. Her er optælling slået fra.', en: 'Nothing. Counting is switched off here.' }],
}

/** What stands about counting. @param days after which the counts are deleted; absent: nothing is counted */
export const aboutCounting = (days: number | undefined): AboutPart =>
  days === undefined
    ? NOT_COUNTING
    : { ...COUNTING, text: COUNTING.text.map(({ da, en }) => ({ da: da.replace('{}', String(days)), en: en.replace('{}', String(days)) })) }

export const ABOUT: readonly AboutPart[] = [
  {
    id: 'what',
    title: { da: 'Hvad det er', en: 'What it is' },
    text: [
      {
        da: 'Tilgang er et opslagsværk til dig, der arbejder boligsocialt. Du skriver, hvad en familie kæmper med, og får den tilgang, som rapporten Fokus på sårbare familier peger på: de første skridt, hvordan andre gjorde, og hvad man ved om virkningen.',
        en: 'Tilgang is a work of reference for people who do boligsocial work, the social work that housing organisations and municipalities run in deprived housing areas in Denmark. You write what a family struggles with, and get the approach that the report Fokus på sårbare familier (Focus on vulnerable families) points to: the first steps, how others did it, and what is known about its effect.',
      },
      {
        da: 'Hver sætning bærer sin kilde. Det, der ikke står i rapporten, er mærket »ikke fra rapporten« med den dato, det sidst blev kontrolleret.',
        en: 'Every sentence carries its source. What is not in the report is marked “not from the report”, with the date on which it was last checked.',
      },
      {
        da: 'Der er ingen sprogmodel bag. Teksterne ligger fast og sættes sammen efter faste regler, så det samme spørgsmål altid giver det samme svar.',
        en: 'There is no language model behind it. The texts are fixed and put together by fixed rules, so the same question always gives the same answer.',
      },
    ],
  },
  {
    id: 'not',
    title: { da: 'Hvad det ikke er', en: 'What it is not' },
    isList: true,
    text: [
      {
        da: 'Det er ikke rådgivning i en konkret sag og ikke juridisk rådgivning.',
        en: 'It is not advice in a particular case, and not legal advice.',
      },
      {
        da: 'Det erstatter hverken din leder, kommunen eller sundhedsvæsenet. Familier med en børnesag hører til i kommunen, behandling hører til i sundhedsvæsenet.',
        en: 'It replaces neither your manager nor the municipality nor the health service. Families with a child case belong with the municipality, treatment with the health service.',
      },
      {
        da: 'Det er ikke til akut fare. Er nogen i fare nu, så ring 112.',
        en: 'It is not for acute danger. If somebody is in danger now, ring 112.',
      },
    ],
  },
  {
    id: 'report',
    title: { da: 'Rapporten', en: 'The report' },
    text: [
      {
        da: 'Nana Øland Frederiksen, Sidsel Vinther Breau og Ane Glad: Fokus på sårbare familier i udsatte boligområder. En kortlægning af problemstillinger og indsatser. CFBU (Center for Boligsocial Udvikling), januar 2015.',
        en: 'Nana Øland Frederiksen, Sidsel Vinther Breau and Ane Glad: Fokus på sårbare familier i udsatte boligområder. En kortlægning af problemstillinger og indsatser (Focus on vulnerable families in deprived housing areas: a survey of problems and efforts). CFBU (Center for Boligsocial Udvikling, a Danish centre of knowledge on boligsocial work), January 2015.',
      },
      {
        da: 'Rapporten er gratis. Søg efter titlen på CFBU’s hjemmeside, cfbu.dk. Den må citeres frit med tydelig kildeangivelse.',
        en: 'The report is free and in Danish. Search for its title on CFBU’s site, cfbu.dk. It may be quoted freely with clear attribution.',
      },
    ],
  },
  {
    id: 'limits',
    title: { da: 'Grænser, du skal kende', en: 'Limits to know' },
    isList: true,
    text: [
      {
        da: 'Tallene er fra januar 2014 eller ældre. Love og ordninger har fået nye navne siden.',
        en: 'The figures are from January 2014 or earlier. Laws and schemes have been renamed since.',
      },
      {
        da: 'De fleste indsatser i rapporten er aldrig blevet evalueret. Derfor står der ved hver undersøgelse, hvad den viser, og hvad den ikke viser.',
        en: 'Most of the activities in the report were never evaluated. So each study says both what it shows and what it does not show.',
      },
      {
        da: 'Vi har læst rapportens gengivelse af undersøgelserne, ikke undersøgelserne selv.',
        en: 'We have read the report’s account of the studies, not the studies themselves.',
      },
      {
        da: 'Sidetal med »ca.« er talt frem og kan være én forkert. Figur 1-3, 5, 6 og 8 er billeder, som vi ikke har; hvor vi selv læser en sammenhæng, står der »vores læsning«.',
        en: 'Page numbers with “approx.” were found by counting and may be off by one. Figures 1-3, 5, 6 and 8 are pictures that we do not have; where we read a connection ourselves, it says “our reading”.',
      },
      {
        da: 'Når rapporten siger »udsatte boligområder«, mener den områder med en helhedsplan støttet af Landsbyggefonden, ikke den lovbestemte liste, som bruger de samme ord i dag.',
        en: 'When the report says “udsatte boligområder” (deprived housing areas), it means areas with a plan funded by Landsbyggefonden, not the legal list that uses the same words today.',
      },
    ],
  },
  {
    id: 'privacy',
    title: { da: 'Det, du skriver, gemmes ikke', en: 'What you write is not stored' },
    text: [
      {
        da: 'Dit spørgsmål bruges til at lave svaret og glemmes så. Det skrives hverken i en database, i en log eller i adressen. Der er ingen cookies og ingen sporing, og siden henter intet fra andre.',
        en: 'Your question is used to make the answer and is then forgotten. It is written neither to a database nor to a log nor into the address. There are no cookies and no tracking, and the page fetches nothing from anybody else.',
      },
      {
        da: 'Skriv alligevel ikke navne, adresser eller CPR-numre. Tilgang kan genkende numre, men ikke navne.',
        en: 'Still, do not write names, addresses or CPR numbers (personal identity numbers). Tilgang can recognise numbers, but not names.',
      },
    ],
  },
  {
    id: 'accessibility',
    title: { da: 'Tilgængelighed', en: 'Accessibility' },
    text: [
      {
        da: 'Siderne er lavet efter WCAG 2.2, niveau AA. De virker uden JavaScript, med tastatur og skærmlæser, på små skærme, i mørk visning og på papir. Tegninger findes også som tekst.',
        en: 'The pages are made to WCAG 2.2, level AA. They work without JavaScript, with a keyboard and a screen reader, on small screens, in dark mode and on paper. Drawings also exist as text.',
      },
      {
        da: 'Møder du noget, du ikke kan bruge, så sig det: se »Noget forkert?« nederst på siden.',
        en: 'If you meet something that you cannot use, say so: see “Something wrong?” at the foot of the page.',
      },
    ],
  },
]
