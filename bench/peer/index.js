// The same check in SurveyJS, as its documentation shows: the pack as `heedful export` writes it, one question at a time.
import { Model } from "survey-core";
import "survey-core/survey-core.fontless.min.css";
import { renderSurvey } from "survey-js-ui";
import json from "./survey.json";

const survey = new Model(json);
survey.questionsOnPageMode = "questionPerPage";
renderSurvey(survey, document.getElementById("survey"));
