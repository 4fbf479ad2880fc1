/**
 * Gives the property tests one seed, so that a run of the tests says the same twice. PROPERTY_SEED names another one, and
 * PROPERTY_RUNS more inputs, for a search.
 */
import fc from 'fast-check'

fc.configureGlobal({...fc.readConfigureGlobal(), seed: Number(process.env['PROPERTY_SEED'] ?? 2021_12_19)})
