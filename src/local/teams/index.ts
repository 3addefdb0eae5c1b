export { serveTeams, teamsCallback, type HostClock, type TeamsOptions } from './serve-teams';
export { createChat, type TeamsChat } from './chat/chat';
export type { ChatPerson } from './chat/chats';
export { LostAnswer } from './chat/connector';
export { readManifest, type TeamsApp } from './manifest';
