// `gantry`: the command line.
#include "app/cli/command.h"

int main(int argc, char** argv) { return gantry::cli::runCommandLine(argc, argv); }
