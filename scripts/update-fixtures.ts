/** Writes what the notices of fixtures/ give now. Read the diff before committing it. */
import {writeFileSync} from 'node:fs'
import {expectationsOf, fixtures, parseFixture} from '../tests/helpers/fixtures.ts'

for (const fixture of fixtures()) {
  const {tree, messages} = expectationsOf(parseFixture(fixture))
  writeFileSync(fixture.tree, tree)
  writeFileSync(fixture.messages, messages)
  process.stdout.write(`${fixture.name}\n`)
}
