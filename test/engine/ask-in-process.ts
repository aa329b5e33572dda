// Reads questions from standard input and writes the answers: to compare with another process.
import { readFileSync } from 'node:fs'
import { engine } from './house.ts'

const questions = JSON.parse(readFileSync(0, 'utf8')) as string[]
process.stdout.write(JSON.stringify(questions.map(question => engine.ask({ question }))))
