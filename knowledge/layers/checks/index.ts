// The rules that all layers keep, one a file. May import: the schema, the checks of the report, node (reading only). Never the engine.
import { KnowledgeError, sortFindings } from '../../checks/reading/knowledge-error.ts'
import type { Laid, LayerCheck } from './check.ts'
import { localCheckedBefore, localOverdue } from './local-checked.ts'
import { localContactIsARole, localContactReachable } from './local-contact.ts'
import { localIdsOnce } from './local-ids-once.ts'
import { localLinksResolve } from './local-links-resolve.ts'
import { localNoPersonalData } from './local-no-personal-data.ts'
import { localScenarios } from './local-scenarios.ts'
import { localWordsOwn } from './local-words-own.ts'

const layerChecks: readonly LayerCheck[] = [
  localCheckedBefore,
  localContactIsARole,
  localContactReachable,
  localIdsOnce,
  localLinksResolve,
  localNoPersonalData,
  localOverdue,
  localScenarios,
  localWordsOwn,
]

/**
 * Holds all layers against every rule; the errors hold the faults of reading too.
 * @param today YYYY-MM-DD
 */
export function checkLayers(laid: Laid, today: string): { errors: readonly KnowledgeError[]; warnings: readonly KnowledgeError[] } {
  const find = (severity: LayerCheck['severity']): KnowledgeError[] =>
    layerChecks
      .filter(check => check.severity === severity)
      .flatMap(check => check.run(laid, today).map(finding => new KnowledgeError({ ...finding, rule: check.name })))
  return {
    errors: sortFindings([...laid.layers.flatMap(layer => layer.problems), ...find('error')]),
    warnings: sortFindings(find('warning')),
  }
}
