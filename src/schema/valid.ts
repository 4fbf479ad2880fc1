/**
 * The checks of the zod schemas, written off them by scripts/generate-schema.ts; not to be changed by hand. True only where
 * zod finds nothing wrong. `levels` is how many lists may stand inside each other.
 */
import {type Check, isListOf, isObject, isPosition, isRecordOf} from './checks.ts'

const pattern1 = /^\d+\.\d+\.\d+$/
const pattern2 = /^[0-9a-f]{64}$/
const pattern3 = /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$/
const pattern4 = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?\+08:00)?$/

export const isGongwenDocument: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, schemaVersion, generator, documentId, source, meta, children, removals, diagnostics} = item
  return (
    type === 'document' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof schemaVersion === 'string' && pattern1.test(schemaVersion) &&
    isGenerator(generator, levels) &&
    (documentId === null || typeof documentId === 'string') &&
    isSource(source, levels) &&
    isMeta(meta, levels) &&
    isListOf(children, levels, isFlow) &&
    isListOf(removals, levels, isRemoval) &&
    isListOf(diagnostics, levels, isDiagnostic)
  )
}

const isGenerator: Check = (item) => {
  if (!isObject(item)) return false
  const {name, version} = item
  return (
    typeof name === 'string' &&
    typeof version === 'string'
  )
}

const isSource: Check = (item) => {
  if (!isObject(item)) return false
  const {format, encoding, path, url, sha256, length, text} = item
  return (
    (format === 'html' || format === 'text' || format === 'markdown' || format === 'docx' || format === 'pdf' || format === 'ofd' || format === 'doc') &&
    (encoding === null || typeof encoding === 'string') &&
    (path === null || typeof path === 'string') &&
    (url === null || typeof url === 'string') &&
    (sha256 === null || typeof sha256 === 'string' && pattern2.test(sha256)) &&
    typeof length === 'number' && Number.isFinite(length) && Number.isSafeInteger(length) && length >= 0 &&
    (text === undefined || typeof text === 'string')
  )
}

const isMeta: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {title, documentType, instrumentType, documentNumber, issuers, signatories, dateOfWriting, datePublished, dateEffective, dateExpires, validityStatus, identifier, publisher, subjectCategories, genreCategory, keywords, classification, urgency, copyNumber, url, evidence, inferred, incomplete} = item
  return (
    (title === null || typeof title === 'string') &&
    (documentType === null || isDocumentType(documentType, levels)) &&
    (instrumentType === null || typeof instrumentType === 'string') &&
    (documentNumber === null || isDocumentNumber(documentNumber, levels)) &&
    isListOf(issuers, levels, (item) => typeof item === 'string') &&
    isListOf(signatories, levels, (item) => typeof item === 'string') &&
    (dateOfWriting === null || typeof dateOfWriting === 'string' && pattern3.test(dateOfWriting)) &&
    (datePublished === null || typeof datePublished === 'string' && pattern4.test(datePublished)) &&
    (dateEffective === null || typeof dateEffective === 'string' && pattern3.test(dateEffective)) &&
    (dateExpires === null || typeof dateExpires === 'string' && pattern3.test(dateExpires)) &&
    (validityStatus === null || isValidityStatus(validityStatus, levels)) &&
    (identifier === null || typeof identifier === 'string') &&
    (publisher === null || typeof publisher === 'string') &&
    isListOf(subjectCategories, levels, (item) => typeof item === 'string') &&
    (genreCategory === null || typeof genreCategory === 'string') &&
    isListOf(keywords, levels, (item) => typeof item === 'string') &&
    (classification === null || isClassification(classification, levels)) &&
    (urgency === null || typeof urgency === 'string') &&
    (copyNumber === null || typeof copyNumber === 'string') &&
    (url === null || typeof url === 'string') &&
    isRecordOf(evidence, levels, (item, levels) => isListOf(item, levels, isEvidence)) &&
    isListOf(inferred, levels, (item) => typeof item === 'string') &&
    isListOf(incomplete, levels, (item) => typeof item === 'string')
  )
}

const isDocumentType: Check = (item) => {
  if (!isObject(item)) return false
  const {code, zh} = item
  return (
    (code === 'resolution' || code === 'decision' || code === 'order' || code === 'communique' || code === 'announcement' || code === 'publicNotice' || code === 'opinions' || code === 'notice' || code === 'circular' || code === 'report' || code === 'requestForInstructions' || code === 'reply' || code === 'proposal' || code === 'letter' || code === 'minutes') &&
    typeof zh === 'string'
  )
}

const isDocumentNumber: Check = (item) => {
  if (!isObject(item)) return false
  const {value, organCode, year, serial} = item
  return (
    typeof value === 'string' &&
    (organCode === null || typeof organCode === 'string') &&
    (year === null || typeof year === 'number' && Number.isFinite(year) && Number.isSafeInteger(year) && year >= 0) &&
    (serial === null || typeof serial === 'number' && Number.isFinite(serial) && Number.isSafeInteger(serial) && serial >= 0)
  )
}

const isValidityStatus: Check = (item) => {
  if (!isObject(item)) return false
  const {value, code} = item
  return (
    typeof value === 'string' &&
    (code === 'inForce' || code === 'amended' || code === 'repealed' || code === 'expired' || code === 'unknown')
  )
}

const isClassification: Check = (item) => {
  if (!isObject(item)) return false
  const {level, duration} = item
  return (
    typeof level === 'string' &&
    (duration === null || typeof duration === 'string')
  )
}

const isEvidence: Check = (item) => {
  if (!isObject(item)) return false
  const {from, position, rule} = item
  return (
    (from === 'option' || from === 'metadata' || from === 'pageMeta' || from === 'masthead' || from === 'body') &&
    (position === undefined || isPosition(position)) &&
    (rule === undefined || (rule === 'parallelPassage' || rule === 'ownPlace' || rule === 'titleGrammar' || rule === 'setPhrase' || rule === 'ownOffices' || rule === 'sameInjection'))
  )
}

const isFlow: Check = (item, levels) => {
  if (!isObject(item)) return false
  switch (item['type']) {
    case 'paragraph':
      return isParagraph(item, levels)
    case 'section':
      return isSection(item, levels)
    case 'responsibility':
      return isResponsibility(item, levels)
    case 'table':
      return isTable(item, levels)
    case 'title':
      return isTitle(item, levels)
    case 'metadata':
      return isMetadata(item, levels)
    case 'masthead':
      return isMasthead(item, levels)
    case 'addressees':
      return isAddressees(item, levels)
    case 'roster':
      return isRoster(item, levels)
    case 'attachmentNotes':
      return isAttachmentNotes(item, levels)
    case 'signature':
      return isSignature(item, levels)
    case 'notes':
      return isNotes(item, levels)
    case 'attachment':
      return isAttachment(item, levels)
    case 'imprint':
      return isImprint(item, levels)
    case 'tableOfContents':
      return isTableOfContents(item, levels)
    default:
      return false
  }
}

const isParagraph: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, eId, conventions, children} = item
  return (
    type === 'paragraph' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof eId === 'string' &&
    (conventions === undefined || isListOf(conventions, levels, isConvention)) &&
    isListOf(children, levels, isPhrasing)
  )
}

const isConvention: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {kind, value, by, role, rest, organizations, reach, position} = item
  return (
    (kind === 'legend' || kind === 'default') &&
    typeof value === 'string' &&
    (by === null || (by === 'comma' || by === 'first' || by === 'star' || by === 'bracket')) &&
    (role === 'lead' || role === 'responsible' || role === 'support' || role === 'guide' || role === 'supervise') &&
    (rest === null || (rest === 'lead' || rest === 'responsible' || rest === 'support' || rest === 'guide' || rest === 'supervise')) &&
    isListOf(organizations, levels, (item) => typeof item === 'string') &&
    (reach === 'below' || reach === 'above' || reach === 'all') &&
    (position === undefined || isPosition(position))
  )
}

const isPhrasing: Check = (item, levels) => {
  if (!isObject(item)) return false
  switch (item['type']) {
    case 'text':
      return isText(item, levels)
    case 'reference':
      return isReference(item, levels)
    case 'date':
      return isDate(item, levels)
    case 'quantity':
      return isQuantity(item, levels)
    case 'inferred':
      return isInferred(item, levels)
    default:
      return false
  }
}

const isText: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, value} = item
  return (
    type === 'text' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof value === 'string'
  )
}

const isReference: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, value, title, documentNumber, provision, shortName, refersTo, inferred} = item
  return (
    type === 'reference' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof value === 'string' &&
    (title === null || typeof title === 'string') &&
    (documentNumber === null || typeof documentNumber === 'string') &&
    (provision === undefined || typeof provision === 'string') &&
    (shortName === undefined || typeof shortName === 'string') &&
    (refersTo === undefined || isCitedDocument(refersTo, levels)) &&
    (inferred === undefined || isConclusion(inferred, levels))
  )
}

const isCitedDocument: Check = (item) => {
  if (!isObject(item)) return false
  const {title, documentNumber, position} = item
  return (
    (title === null || typeof title === 'string') &&
    (documentNumber === null || typeof documentNumber === 'string') &&
    (position === undefined || isPosition(position))
  )
}

const isConclusion: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {rule, evidence} = item
  return (
    (rule === 'parallelPassage' || rule === 'ownPlace' || rule === 'titleGrammar' || rule === 'setPhrase' || rule === 'ownOffices' || rule === 'sameInjection') &&
    isListOf(evidence, levels, isPosition)
  )
}

const isDate: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, value, start, end} = item
  return (
    type === 'date' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof value === 'string' &&
    (start === null || typeof start === 'string' && pattern3.test(start)) &&
    (end === null || typeof end === 'string' && pattern3.test(end))
  )
}

const isQuantity: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, value, number, max, unit, comparator} = item
  return (
    type === 'quantity' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof value === 'string' &&
    typeof number === 'number' && Number.isFinite(number) &&
    (max === undefined || typeof max === 'number' && Number.isFinite(max)) &&
    typeof unit === 'string' &&
    (comparator === 'eq' || comparator === 'gte' || comparator === 'gt' || comparator === 'lte' || comparator === 'lt' || comparator === 'approx')
  )
}

const isInferred: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, value, rule, evidence} = item
  return (
    type === 'inferred' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof value === 'string' &&
    (rule === 'parallelPassage' || rule === 'ownPlace' || rule === 'titleGrammar' || rule === 'setPhrase' || rule === 'ownOffices' || rule === 'sameInjection') &&
    isListOf(evidence, levels, isPosition)
  )
}

const isSection: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, style, ordinal, number, title, level, inline, eId, children} = item
  return (
    type === 'section' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    (style === 'part' || style === 'chapter' || style === 'division' || style === 'article' || style === 'ideographic' || style === 'parenthesizedIdeographic' || style === 'decimal' || style === 'decimalPath' || style === 'parenthesizedDecimal' || style === 'closeParenDecimal' || style === 'circledDecimal' || style === 'ordinalClause' || style === 'latin' || style === 'roman') &&
    typeof ordinal === 'number' && Number.isFinite(ordinal) && Number.isSafeInteger(ordinal) && ordinal >= 0 &&
    typeof number === 'string' &&
    (title === null || typeof title === 'string') &&
    typeof level === 'number' && Number.isFinite(level) && Number.isSafeInteger(level) && level >= 1 &&
    typeof inline === 'boolean' &&
    typeof eId === 'string' &&
    isListOf(children, levels, isSectionContent)
  )
}

const isSectionContent: Check = (item, levels) => {
  if (!isObject(item)) return false
  switch (item['type']) {
    case 'num':
      return isNum(item, levels)
    case 'heading':
      return isHeading(item, levels)
    case 'paragraph':
      return isParagraph(item, levels)
    case 'section':
      return isSection(item, levels)
    case 'responsibility':
      return isResponsibility(item, levels)
    case 'table':
      return isTable(item, levels)
    case 'title':
      return isTitle(item, levels)
    case 'metadata':
      return isMetadata(item, levels)
    case 'masthead':
      return isMasthead(item, levels)
    case 'addressees':
      return isAddressees(item, levels)
    case 'roster':
      return isRoster(item, levels)
    case 'attachmentNotes':
      return isAttachmentNotes(item, levels)
    case 'signature':
      return isSignature(item, levels)
    case 'notes':
      return isNotes(item, levels)
    case 'attachment':
      return isAttachment(item, levels)
    case 'imprint':
      return isImprint(item, levels)
    case 'tableOfContents':
      return isTableOfContents(item, levels)
    default:
      return false
  }
}

const isNum: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, value} = item
  return (
    type === 'num' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof value === 'string'
  )
}

const isHeading: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, children} = item
  return (
    type === 'heading' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    isListOf(children, levels, isPhrasing)
  )
}

const isResponsibility: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, eId, conventions, children} = item
  return (
    type === 'responsibility' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof eId === 'string' &&
    (conventions === undefined || isListOf(conventions, levels, isConvention)) &&
    isListOf(children, levels, isResponsibilityContent)
  )
}

const isResponsibilityContent: Check = (item, levels) => {
  if (!isObject(item)) return false
  switch (item['type']) {
    case 'assignment':
      return isAssignment(item, levels)
    case 'deadline':
      return isDeadline(item, levels)
    case 'text':
      return isText(item, levels)
    default:
      return false
  }
}

const isAssignment: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, role, label, open, basis, children} = item
  return (
    type === 'assignment' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    (role === 'lead' || role === 'responsible' || role === 'support' || role === 'guide' || role === 'supervise') &&
    typeof label === 'string' &&
    typeof open === 'boolean' &&
    (basis === undefined || isListOf(basis, levels, isPosition)) &&
    isListOf(children, levels, isAssignmentContent)
  )
}

const isAssignmentContent: Check = (item, levels) => {
  if (!isObject(item)) return false
  switch (item['type']) {
    case 'organization':
      return isOrganization(item, levels)
    case 'person':
      return isPerson(item, levels)
    default:
      return false
  }
}

const isOrganization: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, value, name, canonicalName, collective, inferred} = item
  return (
    type === 'organization' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof value === 'string' &&
    typeof name === 'string' &&
    (canonicalName === undefined || typeof canonicalName === 'string') &&
    typeof collective === 'boolean' &&
    (inferred === undefined || isConclusion(inferred, levels))
  )
}

const isPerson: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, value, name, title} = item
  return (
    type === 'person' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof value === 'string' &&
    typeof name === 'string' &&
    (title === null || typeof title === 'string')
  )
}

const isDeadline: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, value, label, start, end} = item
  return (
    type === 'deadline' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof value === 'string' &&
    (label === null || typeof label === 'string') &&
    (start === null || typeof start === 'string' && pattern3.test(start)) &&
    (end === null || typeof end === 'string' && pattern3.test(end))
  )
}

const isTable: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, eId, children} = item
  return (
    type === 'table' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof eId === 'string' &&
    isListOf(children, levels, isTableRow)
  )
}

const isTableRow: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, header, children} = item
  return (
    type === 'tableRow' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof header === 'boolean' &&
    isListOf(children, levels, isTableCell)
  )
}

const isTableCell: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, colSpan, rowSpan, children} = item
  return (
    type === 'tableCell' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof colSpan === 'number' && Number.isFinite(colSpan) && Number.isSafeInteger(colSpan) && colSpan >= 1 &&
    typeof rowSpan === 'number' && Number.isFinite(rowSpan) && Number.isSafeInteger(rowSpan) && rowSpan >= 1 &&
    isListOf(children, levels, isFlow)
  )
}

const isTitle: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, children} = item
  return (
    type === 'title' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    isListOf(children, levels, isPhrasing)
  )
}

const isMetadata: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, children} = item
  return (
    type === 'metadata' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    isListOf(children, levels, isField)
  )
}

const isField: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, value, label, field} = item
  return (
    type === 'field' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof value === 'string' &&
    typeof label === 'string' &&
    (field === null || typeof field === 'string')
  )
}

const isMasthead: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, children} = item
  return (
    type === 'masthead' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    isListOf(children, levels, isField)
  )
}

const isAddressees: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, children} = item
  return (
    type === 'addressees' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    isListOf(children, levels, isParty)
  )
}

const isParty: Check = (item, levels) => {
  if (!isObject(item)) return false
  switch (item['type']) {
    case 'organization':
      return isOrganization(item, levels)
    case 'person':
      return isPerson(item, levels)
    case 'text':
      return isText(item, levels)
    case 'inferred':
      return isInferred(item, levels)
    default:
      return false
  }
}

const isRoster: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, eId, children} = item
  return (
    type === 'roster' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof eId === 'string' &&
    isListOf(children, levels, isRosterGroup)
  )
}

const isRosterGroup: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, role, children} = item
  return (
    type === 'rosterGroup' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof role === 'string' &&
    isListOf(children, levels, isPerson)
  )
}

const isAttachmentNotes: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, children} = item
  return (
    type === 'attachmentNotes' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    isListOf(children, levels, isAttachmentNote)
  )
}

const isAttachmentNote: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, value, number, url} = item
  return (
    type === 'attachmentNote' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    typeof value === 'string' &&
    (number === null || typeof number === 'number' && Number.isFinite(number) && Number.isSafeInteger(number) && number >= 0) &&
    (url === null || typeof url === 'string')
  )
}

const isSignature: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, children} = item
  return (
    type === 'signature' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    isListOf(children, levels, isSignatureContent)
  )
}

const isSignatureContent: Check = (item, levels) => {
  if (!isObject(item)) return false
  switch (item['type']) {
    case 'organization':
      return isOrganization(item, levels)
    case 'person':
      return isPerson(item, levels)
    case 'date':
      return isDate(item, levels)
    case 'text':
      return isText(item, levels)
    case 'inferred':
      return isInferred(item, levels)
    default:
      return false
  }
}

const isNotes: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, children} = item
  return (
    type === 'notes' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    isListOf(children, levels, isPhrasing)
  )
}

const isAttachment: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, role, number, title, eId, children} = item
  return (
    type === 'attachment' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    (role === 'promulgated' || role === 'annex') &&
    (number === null || typeof number === 'number' && Number.isFinite(number) && Number.isSafeInteger(number) && number >= 0) &&
    (title === null || typeof title === 'string') &&
    typeof eId === 'string' &&
    isListOf(children, levels, isAttachmentContent)
  )
}

const isAttachmentContent: Check = (item, levels) => {
  if (!isObject(item)) return false
  switch (item['type']) {
    case 'num':
      return isNum(item, levels)
    case 'paragraph':
      return isParagraph(item, levels)
    case 'section':
      return isSection(item, levels)
    case 'responsibility':
      return isResponsibility(item, levels)
    case 'table':
      return isTable(item, levels)
    case 'title':
      return isTitle(item, levels)
    case 'metadata':
      return isMetadata(item, levels)
    case 'masthead':
      return isMasthead(item, levels)
    case 'addressees':
      return isAddressees(item, levels)
    case 'roster':
      return isRoster(item, levels)
    case 'attachmentNotes':
      return isAttachmentNotes(item, levels)
    case 'signature':
      return isSignature(item, levels)
    case 'notes':
      return isNotes(item, levels)
    case 'attachment':
      return isAttachment(item, levels)
    case 'imprint':
      return isImprint(item, levels)
    case 'tableOfContents':
      return isTableOfContents(item, levels)
    default:
      return false
  }
}

const isImprint: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, children} = item
  return (
    type === 'imprint' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    isListOf(children, levels, isImprintContent)
  )
}

const isImprintContent: Check = (item, levels) => {
  if (!isObject(item)) return false
  switch (item['type']) {
    case 'copyTo':
      return isCopyTo(item, levels)
    case 'printing':
      return isPrinting(item, levels)
    default:
      return false
  }
}

const isCopyTo: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, children} = item
  return (
    type === 'copyTo' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    isListOf(children, levels, isParty)
  )
}

const isPrinting: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, children} = item
  return (
    type === 'printing' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    isListOf(children, levels, isPrintingContent)
  )
}

const isPrintingContent: Check = (item, levels) => {
  if (!isObject(item)) return false
  switch (item['type']) {
    case 'organization':
      return isOrganization(item, levels)
    case 'date':
      return isDate(item, levels)
    case 'text':
      return isText(item, levels)
    case 'inferred':
      return isInferred(item, levels)
    default:
      return false
  }
}

const isTableOfContents: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {type, position, data, children} = item
  return (
    type === 'tableOfContents' &&
    (position === undefined || isPosition(position)) &&
    (data === undefined || isRecordOf(data, levels, (item) => true)) &&
    isListOf(children, levels, isParagraph)
  )
}

const isRemoval: Check = (item) => {
  if (!isObject(item)) return false
  const {rule, value, position} = item
  return (
    (rule === 'stylesheet' || rule === 'script' || rule === 'comment' || rule === 'frontMatter' || rule === 'navigation' || rule === 'pageControl' || rule === 'pageNumber' || rule === 'runningHeader' || rule === 'injectedAd' || rule === 'hiddenCopy' || rule === 'hidden' || rule === 'repeatedTitle' || rule === 'relatedLinks' || rule === 'siteFooter' || rule === 'controlCharacter' || rule === 'beyondLimit') &&
    typeof value === 'string' &&
    (position === undefined || isPosition(position))
  )
}

const isDiagnostic: Check = (item, levels) => {
  if (!isObject(item)) return false
  const {ruleId, source, severity, reason, note, position, actual, expected, edits} = item
  return (
    (ruleId === 'emptyInput' || ruleId === 'noText' || ruleId === 'unsupportedFormat' || ruleId === 'binaryInput' || ruleId === 'encodingDoubt' || ruleId === 'encodingUnknown' || ruleId === 'truncatedInput' || ruleId === 'tooLong' || ruleId === 'tooDeep' || ruleId === 'tooManyNodes' || ruleId === 'nothingRecognised' || ruleId === 'invalidTree' || ruleId === 'injectedText' || ruleId === 'insertedSection' || ruleId === 'hiddenCopy' || ruleId === 'hiddenCopyDiffers' || ruleId === 'textOmitted' || ruleId === 'strayStylesheet' || ruleId === 'pageNumberInText' || ruleId === 'lineBreakInText' || ruleId === 'spaceInText' || ruleId === 'numberingGap' || ruleId === 'numberingRepeat' || ruleId === 'numberingOrder' || ruleId === 'numberingLevelSkipped' || ruleId === 'numberingStyleOrder' || ruleId === 'numberingDelimiter' || ruleId === 'unclosedBracket' || ruleId === 'mixedBrackets' || ruleId === 'unpairedQuotes' || ruleId === 'halfWidthPunctuation' || ruleId === 'unreadResponsibility' || ruleId === 'noteBrackets' || ruleId === 'noteSeparators' || ruleId === 'emptyRole' || ruleId === 'unknownRoleLabel' || ruleId === 'missingResponsibility' || ruleId === 'duplicateOrganization' || ruleId === 'leadAlsoResponsible' || ruleId === 'titleMismatch' || ruleId === 'factConflict' || ruleId === 'impossibleDate' || ruleId === 'dateOrder' || ruleId === 'deadlineBeforeNotice' || ruleId === 'malformedDocumentNumber' || ruleId === 'documentNumberForm' || ruleId === 'missingTitle' || ruleId === 'missingBody' || ruleId === 'missingAddressees' || ruleId === 'missingSignature' || ruleId === 'missingDate' || ruleId === 'attachmentMissing' || ruleId === 'attachmentsLeftOut' || ruleId === 'attachmentUnannounced' || ruleId === 'attachmentTitle' || ruleId === 'dateForm' || ruleId === 'repaired' || ruleId === 'notRepaired') &&
    source === 'gongwen' &&
    (severity === 'info' || severity === 'warning' || severity === 'error') &&
    typeof reason === 'string' &&
    (note === null || typeof note === 'string') &&
    (position === undefined || isPosition(position)) &&
    (actual === null || typeof actual === 'string') &&
    isListOf(expected, levels, (item) => typeof item === 'string') &&
    (edits === undefined || isListOf(edits, levels, isEdit))
  )
}

const isEdit: Check = (item) => {
  if (!isObject(item)) return false
  const {from, to, text} = item
  return (
    typeof from === 'number' && Number.isFinite(from) && Number.isSafeInteger(from) && from >= 0 &&
    typeof to === 'number' && Number.isFinite(to) && Number.isSafeInteger(to) && to >= 0 &&
    typeof text === 'string'
  )
}
