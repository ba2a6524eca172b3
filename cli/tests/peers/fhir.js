// Checks resources against the official JSON Schema of FHIR R4.
//
// Input (files): resources. Output: one list of errors for each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const JSONSchemaValidator = createRequire(import.meta.url)("@asymmetrik/fhir-json-schema-validator");
const validator = new JSONSchemaValidator();
const errors = process.argv.slice(2).map((path) =>
  validator.validate(JSON.parse(readFileSync(path, "utf8"))).map((error) => `${error.dataPath} ${error.message}`),
);
console.log(JSON.stringify(errors));
