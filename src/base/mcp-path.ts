/** Where agents are served, below the address of the service. */
export const mcpPath = '/mcp';
