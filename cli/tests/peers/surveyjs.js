// Loads a survey with the real survey-core, and says what it sees and which questions each case shows.
//
// Input (a file): { "survey": …, "cases": [ { "question": value, … }, … ] }
// Output: { "errors": […], "questions": { name: { "choices": […], "visibleIf": "…" } }, "visible": [ [name, …], … ] }
import { readFileSync } from "node:fs";
import { Model } from "survey-core";

const { survey, cases } = JSON.parse(readFileSync(process.argv[2], "utf8"));

const model = new Model(survey);
const questions = {};
const asked = (survey) => survey.getAllQuestions().filter((question) => question.getType() !== "html");
for (const question of asked(model)) {
  const choices = (question.visibleChoices ?? []).map((choice) => [choice.value, choice.text]);
  questions[question.name] = { choices, visibleIf: question.visibleIf ?? "", title: question.title, description: question.description };
}

// Answers are given in the order of the survey, and only to what can be seen, as a person would.
const visible = cases.map((answers) => {
  const filled = new Model(survey);
  for (const question of asked(filled)) {
    if (question.isVisible && question.name in answers) question.value = answers[question.name];
  }
  return asked(filled).filter((question) => question.isVisible).map((question) => question.name);
});

console.log(JSON.stringify({ errors: model.jsonErrors ?? [], questions, visible }));
