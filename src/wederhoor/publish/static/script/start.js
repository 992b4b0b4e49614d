startFilters();
startEvidence();
startContext();
startKeys();
startLayers();
startBeside();
startOverview();
startReach();
