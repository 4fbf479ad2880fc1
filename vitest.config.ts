import {defineConfig} from 'vitest/config'

// Properties and files of the corpus take their time on a busy machine; what must be fast is measured where it is tested.
export default defineConfig({test: {setupFiles: ['tests/helpers/seed.ts'], testTimeout: 30_000}})
