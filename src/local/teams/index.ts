export { serveTeams, teamsCallback, type TeamsOptions } from './serve-teams';
export { readManifest, type TeamsApp } from './manifest';
