// Reads Compose files as `docker compose --profile '*' config` does, with the library behind it, and prints what
// they come to. That command needs the Docker CLI with its plugin; this needs nothing but Go.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/compose-spec/compose-go/v2/cli"
)

func main() {
	options, err := cli.NewProjectOptions(os.Args[1:], cli.WithDefaultConfigPath, cli.WithOsEnv, cli.WithProfiles([]string{"*"}))
	fail(err)
	project, err := options.LoadProject(context.Background())
	fail(err)
	text, err := project.MarshalYAML()
	fail(err)
	_, err = os.Stdout.Write(text)
	fail(err)
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
