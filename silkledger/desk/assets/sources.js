// The list of sources.
import "./page.js";
