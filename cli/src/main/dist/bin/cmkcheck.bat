@echo off
rem Starts cmkcheck with a Java 17 or later: JAVA_HOME's, else the one on the path.
setlocal
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if "%java%"=="java.exe" (
  where /q java.exe
  if errorlevel 1 (
    echo cmkcheck: there is no Java; install a Java 17 or later, or set JAVA_HOME to one 1>&2
    exit /b 2
  )
)
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms32m -Xmn16m -jar "%~dp0..\lib\cmkcheck.jar" %*
exit /b %ERRORLEVEL%
