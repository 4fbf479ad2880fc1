/** Writes what the notices of fixtures/ and the triggers of the rules give now. Read the diff before committing it. */
import {writeFileSync} from 'node:fs'
import {expectationsOf, fixtures, parseFixture} from '../tests/helpers/fixtures.ts'
import {ruleExpectation, ruleFixtures} from '../tests/helpers/rule-fixtures.ts'

for (const fixture of fixtures()) {
  const {tree, messages} = expectationsOf(parseFixture(fixture))
  writeFileSync(fixture.tree, tree)
  writeFileSync(fixture.messages, messages)
  process.stdout.write(`${fixture.name}\n`)
}
for (const fixture of ruleFixtures()) {
  writeFileSync(fixture.expectation, ruleExpectation(fixture))
  process.stdout.write(`${fixture.ruleId}\n`)
}
