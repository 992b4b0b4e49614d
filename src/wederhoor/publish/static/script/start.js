startFilters();
startEvidence();
startContext();
startKeys();
startLayers();
startBeside();
startReach();
