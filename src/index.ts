/** gongwen: Chinese government notices (公文) as a typed, validated tree. */
export {catalogue, type Edit, type Language, type Rule, type RuleGroup, type RuleId, ruleIds} from './diagnostics.ts'
export {applyEdits} from './fix/edits.ts'
export {type FixOptions, type FixResult, fixNotice, type RuleCounts} from './fix/index.ts'
export {
  type CheckOptions,
  defaultLimits,
  type Limits,
  type ParseOptions,
  type RuleLevel,
  type VocabularyOption,
} from './options.ts'
export {type FileLike, parse} from './pipeline.ts'
export {default as gongwenParse} from './plugins/parse.ts'
export {default as gongwenStringify, type StringifyOptions} from './plugins/stringify.ts'
export type * from './schema/document.ts'
export {toJsonSchema} from './schema/json-schema.ts'
export type * from './schema/nodes.ts'
export type * from './schema/task.ts'
export {schemaVersion} from './schema/version.ts'
export {gongwenDocument} from './schema/zod/document.ts'
export * from './tree/index.ts'
export {version} from './version.ts'
export * from './views/index.ts'
export {defaultVocabulary, type Vocabulary} from './vocabulary/index.ts'
