// The tables as kysely knows them. Lists and plans are JSON in text: both databases keep them alike.

type WorkshopTable = {
  id: string
  code: string
  key_hash: string
  plan: string
  version: number
  step: string
  is_open: number
  scenario: number
  ends_at: number | null
  made_at: number
  begun_at: number | null
  expires_at: number
}

type PhoneTable = { workshop: string; phone: string; group_name: string | null; joined_at: number; seen_at: number }

type ChoiceTable = {
  workshop: string
  phone: string
  scenario: number
  round: number
  id: string
  count: number
  problems: string
  approaches: string
  reason: string
  is_hidden: number
  chosen_at: number
}

// What is counted. No table has a column that could hold a text, a time of day, or two concepts of one question.
type CountedQuestions = { day: string; lang: string; outcome: string; count: number }
type CountedConcepts = { day: string; kind: string; id: string; outcome: string; count: number }
type CountedFeedback = { day: string; lang: string; outcome: string; approach: string; judgement: string; count: number }

export type Tables = {
  workshops: WorkshopTable
  workshop_phones: PhoneTable
  workshop_choices: ChoiceTable
  counted_questions: CountedQuestions
  counted_concepts: CountedConcepts
  counted_feedback: CountedFeedback
}
